import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
sample.logged('coverageFloor: 90.9 % of lines (10 of 11) in 1 class, needs 75 %; 2 tests, 1 session')

def report = sample.coverageFloor()
assert report.verdict == 'PASSED'
assert report.findings == []
assert [report.rule, report.execution, report.module] == ['coverageFloor', 'coverage-floor', 'coverage-floor']
assert report.evidence.counters == [
  INSTRUCTION: [covered: 36, missed: 2],
  BRANCH: [covered: 3, missed: 3],
  LINE: [covered: 10, missed: 1],
  COMPLEXITY: [covered: 3, missed: 3],
  METHOD: [covered: 3, missed: 0],
  CLASS: [covered: 1, missed: 0],
]
assert [report.evidence.sessions, report.evidence.tests, report.evidence.classes] == [1, 2, 1]
