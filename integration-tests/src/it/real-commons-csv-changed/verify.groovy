import io.github.holdfast.it.Sample
import javax.xml.parsers.DocumentBuilderFactory

def sample = new Sample(basedir)
def code = new File(basedir, 'src/main/java/org/apache/commons/csv')
def record = new File(code, 'CSVRecord.java').readLines('UTF-8')
def changed = (1..record.size()).findAll { record[it - 1].endsWith('// changed') }
assert changed.size() == 3

// What PIT itself wrote, counted without the rule.
def report = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(basedir, 'target/pit-reports/mutations.xml'))
def nodes = report.getElementsByTagName('mutation')
def mutants = (0..<nodes.length).collect {
  def mutant = nodes.item(it)
  def text = { name -> mutant.getElementsByTagName(name).item(0).textContent }
  assert text('sourceFile') == 'CSVRecord.java'
  [status: mutant.getAttribute('status'), line: text('lineNumber') as int]
}
def onChange = mutants.findAll { it.line in changed }
assert onChange*.line as Set == changed as Set
assert mutants.size() > 40 && onChange.size() < mutants.size()
def score = { some ->
  def detected = some.count { it.status in ['KILLED', 'TIMED_OUT'] }
  "$detected/${detected + some.count { it.status in ['SURVIVED', 'NO_COVERAGE'] }}".toString()
}

def whole = sample.json('target/holdfast/mutation-floor-mutationFloor.json')
assert whole.verdict == 'PASSED'
assert whole.evidence.score == score(mutants)
assert whole.evidence.statuses == mutants.countBy { it.status }

def patch = sample.json('target/holdfast/mutation-of-the-change-mutationFloor.json')
assert patch.verdict == 'PASSED'
assert patch.evidence.score == score(onChange)
assert patch.evidence.statuses == onChange.countBy { it.status }

// Only what the change touches, lambdas with the method around them; a changed comment touches nothing.
def complexity = sample.json('target/holdfast/method-complexity-methodComplexity.json')
assert complexity.findings.collectEntries { [it.details.method, it.found] } == [
    'CSVRecord.isMapped(String)': '3',
    'CSVRecord.isSet(int)': '3',
    'CSVRecord.putIn(Map)': '4',
]
assert complexity.evidence.methods == 3
assert complexity.evidence.methodsNotTouched > 200
assert complexity.base.foundBy == 'origin/main'
