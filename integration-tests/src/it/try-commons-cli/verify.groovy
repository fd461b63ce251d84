import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def floor = 'holdfast/coverage-floor-coverageFloor.json'
def patch = 'holdfast/patch-coverage-patchCoverage.json'
def stopped = sample.json("target/first/$floor")
def passed = sample.coverageFloor()
def uncovered = sample.json("target/second/$patch")
def covered = sample.json("target/$patch")

assert stopped.verdict == 'FAILED'
assert stopped.findings*.code == ['COVERAGE-BELOW-FLOOR']
assert sample.json("target/second/$floor").verdict == 'PASSED'
assert passed.verdict == 'PASSED'
assert passed.findings == []
assert uncovered.verdict == 'FAILED'
assert uncovered.findings*.code as Set == ['PATCH-NOT-COVERED', 'UNMEASURED'] as Set
assert uncovered.findings*.file as Set == ['src/main/java/org/apache/commons/cli/Suggestion.java'] as Set
assert uncovered.evidence.lines == [covered: 0, missed: 8]
assert covered.verdict == 'PASSED'
assert covered.evidence.lines == [covered: 8, missed: 0]
assert sample.log().count { it.startsWith('Compiling ') && it.endsWith(' to target/classes') } == 1

def log = sample.log()
def message = { rule ->
  def start = log.findIndexOf { it.startsWith("$rule FAILED") }
  def end = log.findIndexOf(start) { it.startsWith('  check again:') }
  assert 0 <= start && start < end
  log[start..end]
}
def success = { rule -> log.reverse().find { it.startsWith("$rule: ") } }

def tests = { folder -> new File(basedir, "$folder/surefire-reports").list().count { it ==~ /TEST-.*\.xml/ } }
def dropped = tests('target/second') - tests('target/first')
def percent = { report ->
  def line = report.evidence.counters.LINE
  // Rounded down, as the rule does for a floor.
  "${(line.covered * 1000).intdiv(line.covered + line.missed) / 10} %"
}
def needed = "${((stopped.findings[0].needed as BigDecimal) * 100).stripTrailingZeros().toPlainString()} %"
assert dropped > 1

if (show == 'true') {
  // Straight to the console: what a script prints goes to build.log.
  def console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, 'UTF-8')
  console.println """
A change to commons-cli adds a class and drops $dropped test classes. mvn verify stops it:

${message('coverageFloor').collect { "  [ERROR] $it" }.join('\n')}

The test classes are back; nothing tests the new class. mvn verify stops it:

${message('patchCoverage').collect { "  [ERROR] $it" }.join('\n')}

The new class has a test. mvn verify passes:

  [INFO] ${success('coverageFloor')}
  [INFO] ${success('patchCoverage')}

coverageFloor: stopped the change that dropped $dropped test classes (line coverage ${percent(stopped)}, needs $needed); \
passed when they were back (${percent(passed)})
patchCoverage: stopped the class that no test ran (0 of 8 changed lines); passed when it was tested (8 of 8)
"""
}
null
