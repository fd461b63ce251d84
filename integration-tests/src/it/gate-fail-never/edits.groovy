import io.github.holdfast.it.Edits

def edits = new Edits(basedir)
edits.edit('call-fails-never').fails('REQUEST-CHANGED')
edits.edit('call-fails-never-for-less').replace('pom.xml', '0.80', '0.10').fails('GATE-LOOSENED pom.xml:18', 'REQUEST-CHANGED')
edits
