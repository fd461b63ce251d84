import io.github.holdfast.it.Sample

def sample = new Sample(basedir)

// The tests of each build are under an id of that build, and no other.
def data = new File(basedir, 'target/jacoco.exec').getText('ISO-8859-1')
def ids = data.findAll(/holdfast-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)
assert ids.size() == 2 && ids.toSet().size() == 2

def report = sample.json('target/holdfast/coverage-floor-coverageFloor.json')
assert [report.verdict, report.findings*.code] == ['UNUSABLE', ['TOOL-EXCHANGED']]
def jar = sample.log().findAll { it =~ /holdfast-rules-coverage-.*\.jar was exchanged while this build ran +\[TOOL-EXCHANGED]/ }
assert jar.size() == 1
