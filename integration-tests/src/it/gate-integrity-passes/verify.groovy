import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/gate-integrity-gateIntegrity.json')
sample.logged("""
gateIntegrity in reactor: ${report.evidence.facts} facts of 2 modules as strict as at the base; 1 stricter than .holdfast/gates.txt says; compared with ${report.base.tip.take(10)} (main)
""")
assert [report.verdict, report.module, report.findings] == ['PASSED', 'reactor', []]
assert report.evidence.stricter*.replaceFirst(/ branch=.* line=(\S+) .*/, ' $1') == ['com.acme:app | gate | coverage-floor/coverageFloor | 0.90']
// One report of all: the module has none.
assert !new File(basedir, 'app/target/holdfast').exists()
