import io.github.holdfast.it.Edits

// What people do to their POMs every day; and how the manifest goes with them.
def edits = new Edits(basedir)
def root = 'pom.xml'
def app = 'app/pom.xml'
def manifest = '.holdfast/gates.txt'

edits.edit('nothing').passes()
edits.edit('tightened-in-module').after(app, '<properties>', '<holdfast.coverage.line>0.90</holdfast.coverage.line>').passes()
edits.edit('tightened-in-element').replace(root, '<maximum>8<', '<maximum>7<').passes()
edits.edit('fewer-excludes').replace(root, ',com.acme.old.**', '').passes()
edits.edit('new-module').after(root, '<modules>', '<module>api</module>')
  .file('api/pom.xml', new File(basedir, app).text.replace('<artifactId>app<', '<artifactId>api<')).passes()
edits.edit('new-dependency').after(app, '<artifactId>app</artifactId>', '''<dependencies>
<dependency>
<groupId>com.acme</groupId>
<artifactId>core</artifactId>
<version>${project.version}</version>
</dependency>
</dependencies>''').passes()
edits.edit('reordered').replace(root, '<version>1</version>\n  <packaging>pom</packaging>', '<packaging>pom</packaging>\n  <!-- One. -->\n  <version>1</version>')
  .replace(root, '<module>core</module>\n    <module>app</module>', '<module>app</module>\n    <module>core</module>')
  .replace(root, '<maximum>8</maximum>\n                  <excludes>com.acme.made.**,com.acme.old.**</excludes>',
    '<!-- Few. -->\n                  <excludes>com.acme.old.**,com.acme.made.**</excludes>\n                  <maximum>8</maximum>').passes()
edits.edit('white-space').replace(root, '<maximum>8</maximum>', '\n\n<maximum>\n  8\n</maximum>\n').replace(app, '  ', '\t').passes()
edits.edit('returns').replace(root, '\n', '\r\n').replace(app, '\n', '\r\n').replace('.mvn/jvm.config', '\n', '\r\n').passes()
edits.edit('property-renamed').replace(root, 'shop.line', 'shop.lines').passes()
edits.edit('value-written-out').replace(root, '${shop.line}', '0.80').passes()
edits.edit('plugin-bumped').replace(root, '<version>3.2.0<', '<version>3.4.0<').passes()
edits.edit('version-bumped').replace(root, '<version>1<', '<version>2<').replace(app, '<version>1<', '<version>2<')
  .replace('core/pom.xml', '<version>1<', '<version>2<').passes()
edits.edit('moved-module').replace(root, '<module>app</module>', '<module>apps/app</module>').delete(app)
  .file('apps/app/pom.xml', new File(basedir, app).text.replace('</parent>', '<relativePath>../../pom.xml</relativePath></parent>')).passes()
edits.edit('own-profile').after(app, '<profiles>', '<profile>\n<id>mine</id>\n<properties>\n<shop.title>Mine</shop.title>\n</properties>\n</profile>').passes()

// How Maven is called; what is called for stands in invoker.properties.
edits.edit('call-in-parallel').passes()
edits.edit('call-for-the-night').passes()
edits.edit('call-at-the-end').passes()
edits.edit('call-that-pins').passes()
edits.edit('call-for-a-part').passes()
edits.edit('call-from-a-module').passes()
edits.edit('call-in-ci').passes()
edits.edit('call-elsewhere').passes()

// The manifest: edits.xml edits it, once it is there.
def loosened = { name -> edits.edit(name).replace(root, '>0.80<', '>0.70<') }
edits.edit('proposed').passes("GATE-LOOSENING-PROPOSED $manifest")
loosened('agreed').passes()
loosened('both-at-once').fails('GATE-LOOSENED pom.xml:26', "GATE-LOOSENING-PROPOSED $manifest")
edits.edit('gates-deleted').isUnusable("GATES-MISSING $manifest")
edits.edit('gates-out-of-order').isUnusable("UNREADABLE-GATES $manifest:3")
edits.edit('gates-in-conflict').isUnusable("UNREADABLE-GATES $manifest:2")
edits.edit('new-gate').after(root, '</requireMavenVersion>', '<requireJavaVersion>\n<version>17</version>\n</requireJavaVersion>')
  .fails("GATES-STALE $manifest x3")
edits.edit('gate-that-may-go').passes("GATE-LOOSENING-PROPOSED $manifest")
edits
