import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/coverage-ratchet-coverageRatchet.json')
def tip = report.base.tip.substring(0, 10)
sample.logged("coverageRatchet in reactor: 1 module holds the baseline: 90.9 % of lines (10 of 11), 50 % of branches (3 of 6); compared with $tip (origin/main)")

assert report.verdict == 'PASSED'
assert report.findings == []
assert [report.rule, report.execution, report.module] == ['coverageRatchet', 'coverage-ratchet', 'reactor']
assert report.base.tip == report.base.mergeBase
assert report.evidence.measured*.counters == [[LINE: [covered: 10, missed: 1], BRANCH: [covered: 3, missed: 3]]]
assert [report.evidence.sessions, report.evidence.tests, report.evidence.classes] == [1, 2, 1]
assert [report.evidence.file, report.evidence.fileAtBase] == ['.holdfast/coverage-baseline.txt', true]
