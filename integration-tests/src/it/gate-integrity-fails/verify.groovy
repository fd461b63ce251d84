import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/gate-integrity-gateIntegrity.json')
sample.logged("""
gateIntegrity FAILED in reactor: the gates are not what the base says (1 finding)
  app: coverageFloor (coverage-floor) line 0.80 -> 0.10  app/pom.xml:14                     [GATE-LOOSENED]
  looked at: ${report.evidence.facts} facts of 2 modules, .holdfast/gates.txt at the base and here
  compared with: ${report.base.tip.take(10)} (main)
  fix: undo the edit: line is to be 0.80; a team that wants a gate looser does it in two changes, see docs/gates.md of Holdfast
  check again: mvn validate
""")
assert [report.verdict, report.module] == ['FAILED', 'reactor']
assert report.findings == [[
  code: 'GATE-LOOSENED',
  severity: 'ERROR',
  subject: 'gate coverage-floor/coverageFloor line',
  message: 'app: coverageFloor (coverage-floor) line 0.80 -> 0.10  app/pom.xml:14',
  found: '0.10',
  needed: '0.80',
  file: 'app/pom.xml',
  line: 14,
  fix: 'undo the edit: line is to be 0.80; a team that wants a gate looser does it in two changes, see docs/gates.md of Holdfast',
  details: [kind: 'gate', key: 'coverage-floor/coverageFloor', modules: ['com.acme:app']],
]]
