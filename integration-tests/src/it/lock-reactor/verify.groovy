import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def log = sample.log()
def fails = log.findIndexOf { it.startsWith('dependencyLock FAILED in ') || it.contains(': dependencyLock FAILED in ') }
def (green, red) = [log[0..<fails], log[fails..-1]]
assert green.count { it == 'BUILD SUCCESS' } == 15
assert green.count { it.contains('c is packaged') } == 2
assert new File(basedir, 'pom.xml').text.contains('<version.of.text>')
assert new File(basedir, 'b/pom.xml').text.contains('\r\n')
assert new File(basedir, 'target/cold/commons-codec/commons-codec').isDirectory()
assert new File(basedir, 'target/colder/commons-codec/commons-codec').isDirectory()

// Four modules each time, or those that were called, and the lock-check; written once, and the second time nothing.
assert green.count { it.startsWith('dependencyLock: ') && it.contains('as locked') } == 3 * 4 + 1 + 3 + 2 + 1 + 4 * 4 + 1
assert log.count { it == 'pom.lock.json written; commit it with the POMs' } == 1
assert log.count { it == 'pom.lock.json is as it should be; nothing was written' } == 1

assert red.any { it.endsWith('[PROFILE-NOT-LOCKED]') }
assert red.any { it.contains("fix: mvn holdfast:lock '-Dholdfast.lock.profiles=native', then commit") }

// In each module what it uses: a core extension and a BOM in all four, a plugin and a jar of its realm in one.
def last = red[red.findLastIndexOf { it.startsWith('Reactor Build Order') }..-1]
def tampered = last.findAll { it.endsWith('[TAMPERED]') }.collect { it.trim().split(' {2,}')[0].replaceFirst(':[^:]+$', '') }
assert tampered.countBy { it } == [
  'kr.motd.maven:os-maven-plugin:jar': 4, 'org.slf4j:slf4j-bom:pom': 4,
  'org.apache.maven.plugins:maven-antrun-plugin:jar': 1, 'org.apache.ant:ant:jar': 1
]
def codes = last.findAll { it =~ /\[[A-Z]+(-[A-Z]+)*]$/ }.collect { it.replaceFirst(/.*\[/, '') }.toSet()
assert codes == ['TAMPERED]', 'SNAPSHOT-NOT-LOCKED]'] as Set
assert !last.any { it.contains('fix: mvn') }

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

// In the matrix: every Maven 3 on every JDK writes the same bytes. Its folder says which one this is.
def first = new File(basedir.parentFile.parentFile, '3.6.3-17/lock-reactor/pom.lock.json')
if (basedir.parentFile.name =~ /^3\..+-(17|newer)$/ && first.exists()) {
  assert new File(basedir, 'pom.lock.json').text == first.text
}
null
