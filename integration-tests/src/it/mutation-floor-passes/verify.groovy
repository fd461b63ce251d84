import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
sample.logged('mutationFloor: 72.7 % of mutants detected (8 of 11), needs 60 %')

def report = sample.json('target/holdfast/mutation-floor-mutationFloor.json')
assert report.verdict == 'PASSED'
assert report.findings == []
assert [report.rule, report.execution, report.module] == ['mutationFloor', 'mutation-floor', 'mutation-floor']
assert report.evidence.score == '8/11'
assert report.evidence.statuses == [KILLED: 8, SURVIVED: 2, NO_COVERAGE: 1]
assert report.evidence.reports == ['target/pit-reports/mutations.xml']
assert report.evidence.undetected*.line == [19, 20, 26]

// PIT runs tests in JVMs of its own: what they run is none of the coverage.
sample.logged('coverageFloor: 90.9 % of lines (10 of 11) in 1 class, needs 75 %; 2 tests, 1 session')
