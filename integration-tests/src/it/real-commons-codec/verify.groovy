import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
sample.agreesWithJacoco()

def exactly = sample.json('target/holdfast/exactly-coverageFloor.json')
assert exactly.verdict == 'PASSED'
assert exactly.findings == []

// 1.0 would leave no step above: then this sample proves nothing and has to be given another library.
def reached = sample.jacocoReport()
assert reached.keySet() == ['BRANCH', 'CLASS', 'COMPLEXITY', 'INSTRUCTION', 'LINE', 'METHOD'] as Set
assert reached.every { counter, count -> count.missed > 0 }

def next = sample.json('target/holdfast/next-step-coverageFloor.json')
assert next.verdict == 'FAILED'
assert next.findings.every { it.code == 'COVERAGE-BELOW-FLOOR' }
def broken = next.findings.collect { [it.details.counter, it.details.value] } as Set
assert broken == [reached.keySet(), ['COVEREDCOUNT', 'COVEREDRATIO']].combinations() as Set
assert next.findings.size() == 12
assert next.findings.every {
  def count = reached[it.details.counter]
  def found = it.details.value == 'COVEREDCOUNT' ? "$count.covered" : "$count.covered/${count.covered + count.missed}"
  it.found == found && it.details.covered == count.covered && it.details.missed == count.missed
}
