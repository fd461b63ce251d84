import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/patch-coverage-patchCoverage.json')
def base = report.base.tip.substring(0, 10)
sample.logged("""
  patchCoverage: 100 % of changed lines covered (3 of 3), needed 80 %, 100 % of branches in them covered (4 of 4), needed 70 %, in 1 changed source; compared with $base (origin/main)
""")
assert report.verdict == 'PASSED'
assert report.findings == []
assert report.evidence.lines == [covered: 3, missed: 0]
assert report.evidence.linesWithoutCode == 4
