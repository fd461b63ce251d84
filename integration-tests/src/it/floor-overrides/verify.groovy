import io.github.holdfast.it.Sample

def sample = new Sample(basedir)

// Each module is held against the limit that is in force there, and says so.
['75', '60', '50'].each { limit ->
  sample.logged("coverageFloor: 80 % of lines (4 of 5) in 1 class, needs $limit %; 1 test, 1 session")
}
assert sample.log().count { it.contains('(coverage-floor) @ plain') } == 3

['plain', 'by-property'].each { module ->
  sample.logged(([
    "coverageFloor FAILED in $module: line coverage 80 %, needs 90 %",
    "  ${'module  line    80 %  4 of 5 lines, 1 more needed'.padRight(88)}  [COVERAGE-BELOW-FLOOR]",
    "  looked at: $module/target/jacoco.exec (1 session of this build, 1 test), 1 class, 1 session of earlier builds left out",
    '  most to gain: shared/main/it/overrides/Sign.java:14',
    '  fix: add tests for these lines',
    "  check again: mvn verify -pl $module -am",
  ]).join('\n'))
  def failed = sample.json("$module/target/holdfast/coverage-floor-coverageFloor.json")
  assert [failed.verdict, failed.findings*.needed, failed.findings*.details*.minimum] == ['FAILED', ['90%'], ['90%']]
}

// What was in force stands in the report, whatever the verdict.
['plain': '90%', 'by-property': '90%', 'by-execution-id': '0.5'].each { module, line ->
  def limits = sample.json("$module/target/holdfast/coverage-floor-coverageFloor.json").evidence.limits
  assert limits*.counter == ['LINE', 'BRANCH']
  assert limits*.minimum == [line, '0.5']
}

// The module's own execution keeps its line and takes the rest from the parent's.
sample.logged('coverageFloor: 80 % of lines (4 of 5) in 1 class, needs 50 %; ' +
  '75 % of branches (3 of 4), needs 50 %; 1 test, 1 session')
assert sample.json('by-execution-id/target/holdfast/coverage-floor-coverageFloor.json').verdict == 'PASSED'
