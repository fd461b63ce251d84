import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def log = sample.log()
def judged = log.findAll { it.startsWith('patchCoverage: ') && it.contains('covered') }
assert judged.size() == 2
assert judged.every { it.startsWith('patchCoverage: 100 % of changed lines covered (1 of 1), needed 80 %, in 1 changed source; compared with ') }
assert judged[0].endsWith(' (origin/main, by CHANGE_TARGET)')
assert judged[1].endsWith(' (origin/main; -Dholdfast.base=HEAD is ignored: this is a build of CI)')
assert log.count { it.startsWith('patchCoverage: no line of a main source changed') } == 1
assert log.any { it == 'patchCoverage FAILED in patch-base-two: no base' }

def one = sample.json('reactor/one/target/holdfast/patch-coverage-patchCoverage.json')
def two = sample.json('reactor/two/target/holdfast/patch-coverage-patchCoverage.json')
assert one.evidence.changedSources == 0
assert two.verdict == 'UNUSABLE'
assert two.findings*.code == ['BASE-NOT-FOUND']
assert two.findings[0].message.startsWith('the base is --all, by HOLDFAST_BASE, but a name of a commit does not begin with -')
