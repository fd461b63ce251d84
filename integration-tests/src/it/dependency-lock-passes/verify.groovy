import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/dependency-lock-dependencyLock.json')
def lock = sample.json('pom.lock.json')
assert report.verdict == 'PASSED'
assert report.evidence.lockedArtifacts == lock.artifacts.size()
assert lock.modules['io.github.holdfast.it:dependency-lock'].declared.any { it.startsWith('dependency org.opentest4j:opentest4j:jar:') }
assert lock.plugins.size() > 5
assert sample.log().count { it.startsWith('dependencyLock: ') && it.contains('all as locked') } == 2
assert lock.variants.nightly.added.any { it.startsWith('plugin org.pitest:pitest-maven:') }
