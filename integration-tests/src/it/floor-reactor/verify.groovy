import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
// Of each build what the gate said, and how it ended.
def builds = []
sample.log().each { line ->
  if (line.startsWith('Scanning for projects')) {
    builds << []
  } else if (line.startsWith('coverageFloor') || line.startsWith('  ') || line.startsWith('BUILD ')) {
    builds.last() << line
  }
}
assert builds.size() == 6
def (once, parallel, selected, resumed, credit, absent) = builds
def spoken = { build -> build.findAll { it.startsWith('coverageFloor') } }
def reactor = { run -> sample.json("target/$run/holdfast/coverage-floor-coverageFloor.json") }
def ofModule = { module, run -> sample.json("$module/target/$run/holdfast/coverage-floor-coverageFloor.json") }
def notTakingPart = [
  'reactor-phase-none: execution coverage-floor has phase none (phase-none/pom.xml:21)',
  'reactor-skipped: execution coverage-floor has <skip> (skipped/pom.xml:22)',
]

// One verdict over the reactor, in a row and by four threads, with JaCoCo's own figures.
def arrivals = [
  'coverageFloor: NOT APPLICABLE in reactor-parent: no class ships and git tracks no main source',
  'coverageFloor: NOT APPLICABLE in reactor-only-tests: no class ships and git tracks no main source',
  'coverageFloor: NOT APPLICABLE in reactor-root: no class ships and git tracks no main source',
  'coverageFloor: core/target/RUN/jacoco.exec (1 session of this build, 1 test), 1 class; judged with the reactor',
  'coverageFloor: app/target/RUN/jacoco.exec (1 session of this build, 1 test), 1 class; judged with the reactor',
  'coverageFloor: own-realm/target/RUN/jacoco.exec (1 session of this build, 1 test), 1 class; judged with the reactor',
]
def verdict = 'coverageFloor in reactor: 94.1 % of lines (16 of 17) in 3 classes, needs 75 %; 5 tests, 4 sessions; not judged: ' +
  notTakingPart.join('; ')
[once: once, parallel: parallel].each { run, build ->
  assert spoken(build).sort() == (arrivals*.replace('RUN', run) + verdict).sort()
  def report = reactor(run)
  assert [report.module, report.verdict, report.findings] == ['reactor', 'PASSED', []]
  assert report.notJudged == notTakingPart
  assert report.evidence.counters == sample.jacocoReport("target/$run/site/jacoco-aggregate/jacoco.xml")
  assert report.evidence.counters.every { counter, count -> counter == 'CLASS' || count.missed > 0 }
  assert report.evidence.modules == [
    'reactor-app', 'reactor-core', 'reactor-only-tests', 'reactor-own-realm', 'reactor-parent', 'reactor-root',
  ]
  assert [report.evidence.sessions, report.evidence.tests, report.evidence.classes] == [4, 5, 3]
}

// Parts of the reactor are judged by what they have, and name the rest.
def outside = { modules -> modules.collect { "reactor-$it: not selected by -pl or -rf" as String } as Set }
def part = reactor('selected')
assert [part.verdict, part.findings*.code, part.findings*.found] == ['FAILED', ['COVERAGE-BELOW-FLOOR'], ['4/10']]
assert part.notJudged as Set == outside(['parent', 'app', 'only-tests', 'phase-none', 'skipped', 'own-realm', 'root'])
assert part.notJudged.size() == 7
def text = selected.dropWhile { it != 'coverageFloor FAILED in reactor: line coverage 40 %, needs 75 %' }
assert text[1] == '  module  line    40 %  4 of 10 lines, 4 more needed                                        [COVERAGE-BELOW-FLOOR]'
assert text[2] == '  looked at: 1 module, 1 session of this build, 1 test, 1 class'
assert text.find { it.startsWith('  not judged: ') } == "  not judged: ${part.notJudged.join('; ')}"
assert spoken(selected).size() == 2

def rest = reactor('resumed')
assert [rest.verdict, rest.evidence.counters.LINE] == ['PASSED', [covered: 1, missed: 0]]
assert rest.notJudged as Set == outside(['parent', 'core', 'app', 'only-tests', 'phase-none', 'skipped'])
assert spoken(resumed).count { it.endsWith("; not judged: ${rest.notJudged.join('; ')}") } == 1

// Each module by itself with the tests of all: the verdicts fall at the end, one text, a report a module.
def core = ofModule('core', 'credit')
assert core.verdict == 'FAILED'
assert core.findings == [[
  code: 'COVERAGE-BELOW-FLOOR',
  severity: 'ERROR',
  subject: 'reactor-core',
  message: "module  line    own 40 %, with other modules' tests 90 %  9 of 10 lines, 1 more needed",
  found: '9/10',
  needed: '0.95',
  file: null,
  line: null,
  fix: 'add tests for these lines, for example in core/src/test/java/it/core/PriceTest.java',
  details: [
    element: 'MODULE',
    name: 'reactor-core',
    counter: 'LINE',
    value: 'COVEREDRATIO',
    covered: 9,
    missed: 1,
    total: 10,
    minimum: '0.95',
    ownCovered: 4,
  ],
]]
assert [ofModule('app', 'credit'), ofModule('own-realm', 'credit')]*.verdict == ['PASSED', 'PASSED']
assert ofModule('app', 'credit').evidence.counters.LINE == [covered: 6, missed: 0]
assert ofModule('only-tests', 'credit').verdict == 'NOT_APPLICABLE'
text = credit.dropWhile { it != 'coverageFloor FAILED in reactor-core: line coverage 90 %, needs 95 %' }
assert text[1] == "  module  line    own 40 %, with other modules' tests 90 %  9 of 10 lines, 1 more needed    [COVERAGE-BELOW-FLOOR]"
assert credit.count { it.startsWith('coverageFloor FAILED') } == 1
assert text[2] == '  looked at: core/target/credit/jacoco.exec (1 session of this build, 1 test), 1 class, ' +
  'the tests of reactor-app (1), reactor-only-tests (2), reactor-own-realm (1)'
[
  "coverageFloor in reactor-app: own 83.3 %, with other modules' tests 100 % of lines (6 of 6) in 1 class, needs 95 %; ",
  "coverageFloor in reactor-own-realm: own 100 %, with other modules' tests 100 % of lines (1 of 1) in 1 class, needs 95 %; ",
].each { line -> assert credit.count { it.startsWith(line) } == 1 }

// The modules that would come last do not: the verdict falls all the same, and they are findings.
assert absent.contains('BUILD FAILURE')
text = absent.dropWhile { !it.startsWith('coverageFloor FAILED') }
assert text[0] ==
  'coverageFloor FAILED in reactor: 2 modules did not arrive; 83.3 % of lines (15 of 18) in 4 classes, needs 75 %; 4 tests, 3 sessions'
assert text[1..2] == [
  '  io.github.holdfast.it:reactor-own-realm (own-realm/pom.xml) was built and this rule never ran in it  [DID-NOT-ARRIVE]',
  "${'  io.github.holdfast.it:reactor-root (pom.xml) was built and this rule never ran in it'.padRight(90)}  [DID-NOT-ARRIVE]",
]
assert absent.count { it.startsWith('coverageFloor FAILED') } == 1
def late = sample.json('target/absent/holdfast/can-be-skipped-coverageFloor.json')
assert late.verdict == 'FAILED'
assert late.findings*.code == ['DID-NOT-ARRIVE', 'DID-NOT-ARRIVE']
assert late.findings*.subject == ['io.github.holdfast.it:reactor-own-realm', 'io.github.holdfast.it:reactor-root']
// The other execution cannot be skipped this way: everyone arrived there.
assert reactor('absent').verdict == 'PASSED'
