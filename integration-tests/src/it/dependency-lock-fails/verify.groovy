import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/dependency-lock-dependencyLock.json')
def early = sample.json('target/holdfast/lock-check.json')
def locked = sample.json('pom.lock.json').artifacts.size()
sample.logged("""
  dependencyLock FAILED in dependency-lock: the POM was changed and the lock was not (1 difference)
    ~ org.opentest4j:opentest4j:jar 1.3.0 -> 1.2.0  pom.xml:20, its version pom.xml:16, locked 1.3.0  [STALE]
    looked at: pom.lock.json ($locked artifacts, 1 module), 6 declared inputs of this module, 0 files byte by byte
    fix: mvn holdfast:lock, then commit pom.lock.json with the POM
    check again: mvn enforcer:enforce@dependency-lock
""")
for (def one : [report, early]) {
  assert one.verdict == 'FAILED'
  assert one.findings*.code == ['STALE']
  assert one.findings*.file == ['pom.xml']
  assert one.findings*.line == [20]
}
assert early.findings[0].message.contains('1.3.0 -> 98')
assert !new File(localRepositoryPath, 'org/opentest4j/opentest4j/98').exists()
sample.neverLogged('opentest4j-98')

def log = sample.log()
assert log.count { it == 'pom.lock.json written; commit it with the POMs' } == 1
assert log.any { it.contains('The lock stays as it is: the variable CI says that this is CI') }
assert log.any { it.contains('The lock stays as it is: ') && it.contains('org.opentest4j:opentest4j:jar:99') }
assert log.any { it.endsWith('[PROFILE-NOT-LOCKED]') }
assert log.any { it.contains("fix: mvn holdfast:lock '-Dholdfast.lock.profiles=nightly', then commit pom.lock.json") }
