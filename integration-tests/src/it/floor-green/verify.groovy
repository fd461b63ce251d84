import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def modules = ['syntax', 'multi-release', 'forks', 'integration', 'processor', 'generated', 'legacy']
def report = { module -> sample.json("${module}target/holdfast/coverage-floor-coverageFloor.json") }

// Each of the two builds says the same of each module, once.
def said = [
  'coverageFloor: NOT APPLICABLE in green: no class ships and git tracks no main source',
  'coverageFloor: NOT APPLICABLE in green-no-main: no class ships and git tracks no main source',
  'coverageFloor: 87.8 % of lines (29 of 33) in 9 classes, needs 75 %; 2 tests, 1 session',
  'coverageFloor: 100 % of lines (2 of 2) in 2 classes, needs 75 %; 1 test, 1 session',
  'coverageFloor: 80 % of lines (4 of 5) in 1 class, needs 75 %; 2 tests, 2 sessions',
  'coverageFloor: 85.7 % of lines (6 of 7) in 1 class, needs 75 %; 2 tests, 2 sessions',
  'coverageFloor: 83.3 % of lines (10 of 12) in 1 class, needs 75 %; 1 test, 1 session',
  'coverageFloor: 100 % of lines (2 of 2) in 1 class, needs 75 %; 1 test, 1 session; 1 class generated, left out',
  'coverageFloor: 100 % of lines (1 of 1) in 1 class, needs 75 %; 1 test, 1 session; ' +
    '1 excluded by <excludes> (it.green.legacy.old.*: 1 class, 2 lines)',
]
def log = sample.log()
assert log.count { it.startsWith('Scanning for projects') } == 2
assert log.count('BUILD SUCCESS') == 2
assert log.findAll { it.startsWith('coverageFloor') }.sort() == (said * 2).sort()
assert log.count { it.contains('(sources)') } >= 2 * modules.size()

// The figures are JaCoCo's own.
modules.each { module ->
  def written = report("$module/")
  assert [written.module, written.verdict, written.findings, written.notJudged] == ["green-$module", 'PASSED', [], []]
  assert [written.evidence.staleSessions, written.evidence.withoutSource] == [0, []]
  // JaCoCo leaves out a counter without items.
  def counted = written.evidence.counters.findAll { counter, count -> count.covered + count.missed > 0 }
  assert counted == sample.jacocoReport("$module/target/site/jacoco/jacoco.xml")
}
['', 'no-main/'].each { module ->
  def written = report(module)
  assert [written.verdict, written.reason] == ['NOT_APPLICABLE', 'no class ships and git tracks no main source']
}

assert report('multi-release/').evidence.versioned == 1
assert new File(basedir, 'multi-release/target/classes/META-INF/versions/17/it/green/versions/Release.class').isFile()
assert report('forks/').evidence.execFiles == ['forks/target/jacoco-1.exec', 'forks/target/jacoco-2.exec']
assert report('integration/').evidence.execFiles == ['integration/target/jacoco-it.exec', 'integration/target/jacoco.exec']
assert report('generated/').evidence.generated == 1
assert report('legacy/').evidence.excluded == [[pattern: 'it.green.legacy.old.*', classes: 1, lines: 2]]
