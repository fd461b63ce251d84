import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/spec-references-specReferences.json')
def base = report.base.tip.substring(0, 10)
sample.logged("""
  specReferences in reactor: everything that documents name is there; compared with $base (origin/main)
""")
assert report.verdict == 'PASSED'
assert report.findings == []
assert report.evidence.references == 5
assert report.evidence.resolved == 5
