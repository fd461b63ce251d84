import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = { module -> sample.json("$module/target/holdfast/coverage-floor-coverageFloor.json") }

// The whole text, once in the log.
def says = { module, code, headline, message, fix, between = [], goals = 'verify' ->
  sample.logged(([
    "coverageFloor FAILED in $module: $headline",
    "  ${message.padRight(88)}  [$code]",
    *between,
    "  fix: $fix",
    "  check again: mvn $goals -pl $module -am",
  ]).join('\n'))
}
def cannotJudge = { module, code, headline, message, fix, goals = 'verify' ->
  says(module, code, headline, message, fix, [], goals)
  def written = report(module)
  assert [written.verdict, written.reason] == ['UNUSABLE', headline]
  assert [written.findings*.code, written.findings*.message, written.findings*.fix] == [[code], [message], [fix]]
}

// Tests ran and left nothing.
def noData = { module, cause, fix ->
  cannotJudge(module, 'NO-EXECUTION-DATA', 'no execution data', "2 tests ran without the JaCoCo agent: $cause" as String, fix)
  def found = report(module).findings[0]
  assert found.file == "$module/pom.xml"
  found.line
}
assert noData('arg-line', '<argLine> of surefire in arg-line/pom.xml:19 replaces it; write @{argLine} in front',
  'write @{argLine} in front of the text of <argLine>') == 19
assert noData('no-fork', '<forkCount> 0 in no-fork/pom.xml:19 runs the tests inside Maven, where no agent is',
  'take <forkCount>0</forkCount> away') == 19
assert noData('agent-skipped', 'jacoco.skip is true', 'take jacoco.skip away') == 14

cannotJudge('tests-skipped', 'NO-EXECUTION-DATA', 'no execution data',
  'no test ran, though there are tests: the property skipTests of the POM is true', 'run the tests in the same build')

cannotJudge('too-early', 'BOUND-TOO-EARLY', 'bound too early', 'bound to validate, no test has run yet',
  '<phase>verify</phase> in the execution coverage-floor')

// Data that cannot be read, and data of others.
def broken = 'find out why the test JVM did not end by itself (System.exit, halt, a crash, a kill), then build again with clean'
cannotJudge('data-empty', 'UNREADABLE-EXECUTION-DATA', 'unreadable execution data',
  'data-empty/target/jacoco.exec, byte 0: is empty: the JVM that opened it was killed or halted before it wrote', broken,
  'clean verify')
def truncated = report('data-truncated').findings[0]
cannotJudge('data-truncated', 'UNREADABLE-EXECUTION-DATA', 'unreadable execution data',
  "data-truncated/target/jacoco.exec, byte $truncated.details.offset: ends in the middle of a block: the JVM that wrote it was killed" as String,
  broken, 'clean verify')
assert truncated.details.offset > 0
assert truncated.file == 'data-truncated/target/jacoco.exec'
cannotJudge('data-foreign', 'FOREIGN-EXECUTION-DATA', 'execution data of other classes',
  'healthy/target/jacoco.exec knows no class and no test of this module',
  "point <execFiles> to the data of this module's own tests")

// Classes that are not the tested ones, that have no lines, that are not there, that are there twice.
cannotJudge('recompiled', 'CLASS-MISMATCH', '2 classes are not the tested ones',
  'the tests ran with other versions of it.faults.Half, it.faults.Twice: compiled again after the tests, or changed by another tool while they ran',
  'let nothing change class files between the tests and this rule, and build with clean', 'clean verify')
cannotJudge('no-lines', 'NO-LINE-NUMBERS', 'no line numbers',
  '2 classes have no line table: it.faults.Half, it.faults.Twice', 'compile with -g, or at least -g:lines,source')
cannotJudge('all-excluded', 'EVERYTHING-EXCLUDED', 'every class is excluded',
  '<includes> and <excludes> leave none of 2 classes: -it.faults.*',
  'narrow the patterns to the classes that really cannot be tested')
cannotJudge('not-compiled', 'NO-CLASSES', 'no classes',
  'git tracks 2 main sources and no class was compiled: -Dmaven.main.skip? packaging jar?',
  'compile the main sources in the same build')
cannotJudge('pom-with-sources', 'NO-CLASSES', 'no classes',
  'git tracks 2 main sources and no class was compiled: -Dmaven.main.skip? packaging pom?',
  'compile the main sources in the same build')
cannotJudge('class-twice', 'DUPLICATE-CLASS', 'two classes of one name',
  'it.faults.Half: two different class files, class-twice/target/classes/it/faults/Half.class and no-tests/target/classes/it/faults/Half.class',
  'leave one of them out of <classesDirectories>, or give it a name of its own')

// Wrong values.
def ratio = 'a ratio from 0 to 1, such as 0.8, or a percentage, such as 80%'
cannotJudge('limit-too-high', 'INVALID-PARAMETER', 'invalid parameter <line>', "<line> is \"1.5\", allowed is $ratio" as String,
  "set <line> to $ratio" as String)
cannotJudge('percent-twice', 'INVALID-PARAMETER', 'invalid parameter <line>', "<line> is \"80 %%\", allowed is $ratio" as String,
  "set <line> to $ratio" as String)
def counters = 'one of [LINE, BRANCH, INSTRUCTION, COMPLEXITY, METHOD, CLASS]'
cannotJudge('counter-unknown', 'INVALID-PARAMETER', 'invalid parameter <limit.counter>',
  "<limit.counter> is \"LINES\", allowed is $counters" as String, "set <limit.counter> to $counters" as String)

cannotJudge('test-fails', 'TESTS-FAILED', '1 of 2 tests failed', 'it.faults.WrongTest.expectsTooMuch', 'mend what these tests show')

// No test at all is no missing evidence: it is judged, and nothing is covered.
says('no-tests', 'COVERAGE-BELOW-FLOOR', 'line coverage 0 %, needs 75 %', 'module  line    0 %  0 of 6 lines, 5 more needed',
  'add tests for these lines', [
    '  looked at: no execution data and no test classes, 2 classes',
    '  most to gain: shared/main/it/faults/Half.java:8-11, shared/main/it/faults/Twice.java:8-11',
  ])
def nothing = report('no-tests')
assert [nothing.verdict, nothing.findings*.code, nothing.findings*.found] == ['FAILED', ['COVERAGE-BELOW-FLOOR'], ['0/6']]
assert [nothing.evidence.sessions, nothing.evidence.tests, nothing.evidence.classes] == [0, 0, 2]

// The healthy module passes once, and in no later build.
sample.logged('coverageFloor: 100 % of lines (5 of 5) in 1 class, needs 75 %; 3 tests, 1 session')

// Only the data of the build before: its time differs from run to run.
def stale = sample.log().dropWhile { it != 'coverageFloor FAILED in healthy: only stale execution data' }
assert stale[1] ==~ /  healthy\/target\/jacoco.exec holds nothing of this build, only 1 older or merged session, the newest of .*Z  \[STALE-EXECUTION-DATA\]/
assert stale[2..3] == [
  '  fix: run the tests in the same build, the command below does',
  '  check again: mvn verify -pl healthy -am',
]

// A test was dropped, its data of the build before is left out; jacoco:check still counts it.
says('healthy', 'COVERAGE-BELOW-FLOOR', 'line coverage 20 %, needs 75 %', 'module  line    20 %  1 of 5 lines, 3 more needed',
  'add tests for these lines, for example in healthy/src/test/java/it/healthy/CalculationTest.java', [
    '  looked at: healthy/target/jacoco.exec (1 session of this build, 2 tests), 1 class, 1 session of earlier builds left out',
    '  most to gain: healthy/src/main/java/it/healthy/Calculation.java:12-16',
  ])
assert sample.log().count('All coverage checks have been met.') == 3

says('healthy', 'PATTERN-MATCHES-NOTHING', 'a pattern matches nothing', 'excludes it.generated.*: matches nothing',
  'mend the pattern, or take it away')

says('healthy', 'NO-EXECUTION-DATA', 'no execution data', 'no test ran, though there are tests: -DskipTests=true is set',
  'run the tests in the same build')
def last = report('healthy')
assert [last.verdict, last.findings*.code] == ['UNUSABLE', ['NO-EXECUTION-DATA']]
