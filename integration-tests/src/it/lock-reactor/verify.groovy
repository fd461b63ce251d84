import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def log = sample.log()
assert log.count { it == 'BUILD SUCCESS' } == 16
assert log.count { it.contains('c is packaged') } == 3
assert new File(basedir, 'pom.xml').text.contains('<version.of.text>')
assert new File(basedir, 'b/pom.xml').text.contains('\r\n')
assert new File(basedir, 'target/cold/commons-codec/commons-codec').isDirectory()

// Four modules each time, or those that were called, and the lock-check; written once, and the second time nothing.
assert log.count { it.startsWith('dependencyLock: ') && it.contains('as locked') } == 3 * 4 + 1 + 3 + 2 + 1 + 5 * 4 + 1
assert log.count { it == 'pom.lock.json written; commit it with the POMs' } == 1
assert log.count { it == 'pom.lock.json is as it should be; nothing was written' } == 1

def lock = sample.json('pom.lock.json')
assert lock.modules.keySet() == ['a', 'b', 'c', 'locked'].collect { "com.acme.locked:$it".toString() } as Set
def artifact = { id -> assert lock.artifacts.keySet().any { it.startsWith(id) }: id }
artifact('org.slf4j:slf4j-bom:pom:')
artifact('org.apache.commons:commons-csv:jar:sources:')
artifact('org.openjdk.jmh:jmh-core:jar:')
assert lock.modules['com.acme.locked:b'].resolved.contains('test reactor:com.acme.locked:a:tests')
assert lock.modules['com.acme.locked:b'].resolved.any { it.startsWith('processor org.openjdk.jmh:jmh-core:jar:') }
assert lock.plugins.keySet().any { it.contains('maven-antrun-plugin:') && it.contains(' + commons-io:commons-io:jar:') }
assert lock.extensions == ['kr.motd.maven:os-maven-plugin:1.7.1']
null
