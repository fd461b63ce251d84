import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def stopped = sample.json('target/first/holdfast/coverage-floor-coverageFloor.json')
def passed = sample.coverageFloor()

assert stopped.verdict == 'FAILED'
assert stopped.findings*.code == ['COVERAGE-BELOW-FLOOR']
assert passed.verdict == 'PASSED'
assert passed.findings == []
assert sample.log().count { it.startsWith('Compiling ') && it.endsWith(' to target/classes') } == 1

def log = sample.log()
def start = log.findIndexOf { it.startsWith('coverageFloor FAILED') }
def end = log.findIndexOf(start) { it.startsWith('  check again:') }
assert 0 <= start && start < end
def message = log[start..end]
def success = log.find { it.startsWith('coverageFloor: ') }

def tests = { folder -> new File(basedir, "$folder/surefire-reports").list().count { it ==~ /TEST-.*\.xml/ } }
def dropped = tests('target') - tests('target/first')
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
A change to commons-cli drops $dropped test classes. mvn verify stops it:

${message.collect { "  [ERROR] $it" }.join('\n')}

The test classes are back. mvn verify passes:

  [INFO] $success

coverageFloor: stopped the change that dropped $dropped test classes (line coverage ${percent(stopped)}, needs $needed); \
passed when they were back (${percent(passed)})
"""
}
null
