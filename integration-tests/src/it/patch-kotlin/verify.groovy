import io.github.holdfast.it.Sample

// Two sources of one file name, neither in the folder of its package: each class finds its own.
def sample = new Sample(basedir)
def report = sample.json('target/holdfast/patch-coverage-patchCoverage.json')
def base = report.base.tip.substring(0, 10)
sample.logged("""
  patchCoverage FAILED in patch-kotlin: 50 % of changed lines covered (1 of 2), needs 80 %, in 2 changed sources
    src/main/kotlin/formal/Greeting.kt:10 not executed: return "Yours faithfully"             [PATCH-NOT-COVERED]
""")
sample.logged("patchCoverage: 100 % of changed lines covered (2 of 2), needed 80 %, in 2 changed sources; compared with $base (origin/main)")
assert report.verdict == 'PASSED'
assert report.findings == []
assert report.evidence.lines == [covered: 2, missed: 0]
