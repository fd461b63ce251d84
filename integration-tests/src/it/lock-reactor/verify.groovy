import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def log = sample.log()
assert log.count { it == 'BUILD SUCCESS' } == 15
assert log.count { it.contains('c is packaged') } == 3
assert new File(basedir, 'pom.xml').text.contains('<version.of.text>')
assert new File(basedir, 'b/pom.xml').text.contains('\r\n')
assert new File(basedir, 'target/cold/commons-codec/commons-codec').isDirectory()
null
