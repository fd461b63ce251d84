import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
sample.logged('''
  Rule 0: io.github.holdfast.coverage.CoverageFloor failed with message:
  coverageFloor FAILED in coverage-floor: line coverage 45.4 %, needs 75 %
    module  line    45.4 %  5 of 11 lines, 4 more needed                                      [COVERAGE-BELOW-FLOOR]
    looked at: target/jacoco.exec (1 session of this build, 1 test), 1 class
    most to gain: src/main/java/it/orders/Order.java:15-22
    fix: add tests for these lines, for example in src/test/java/it/orders/OrderTest.java
    check again: mvn verify
''')

def report = sample.coverageFloor()
assert report.verdict == 'FAILED'
assert report.findings == [[
  code: 'COVERAGE-BELOW-FLOOR',
  severity: 'ERROR',
  subject: 'coverage-floor',
  message: 'module  line    45.4 %  5 of 11 lines, 4 more needed',
  found: '5/11',
  needed: '0.75',
  file: null,
  line: null,
  fix: 'add tests for these lines, for example in src/test/java/it/orders/OrderTest.java',
  details: [
    element: 'MODULE',
    name: 'coverage-floor',
    counter: 'LINE',
    value: 'COVEREDRATIO',
    covered: 5,
    missed: 6,
    total: 11,
    minimum: '0.75',
  ],
]]
assert report.evidence.counters == [
  INSTRUCTION: [covered: 15, missed: 23],
  BRANCH: [covered: 1, missed: 5],
  LINE: [covered: 5, missed: 6],
  COMPLEXITY: [covered: 2, missed: 4],
  METHOD: [covered: 2, missed: 1],
  CLASS: [covered: 1, missed: 0],
]
assert [report.evidence.sessions, report.evidence.tests, report.evidence.classes] == [1, 1, 1]
