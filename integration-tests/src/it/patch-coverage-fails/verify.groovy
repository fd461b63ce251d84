import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/patch-coverage-patchCoverage.json')
def base = report.base.tip.substring(0, 10)
sample.logged("""
  Rule 0: io.github.holdfast.coverage.PatchCoverage failed with message:
  patchCoverage FAILED in patch-coverage: 0 % of changed lines covered (0 of 3), needs 80 %, 0 % of branches in them covered (0 of 4), needs 70 %, in 1 changed source
    src/main/java/it/orders/Order.java:17-18 not executed: if (percent < 0 || percent > 100) {  [PATCH-NOT-COVERED]
    src/main/java/it/orders/Order.java:20 not executed: return amount - amount * percent / 100;  [PATCH-NOT-COVERED]
    looked at: target/jacoco.exec (1 session of this build, 1 test), 1 class, 1 changed source, 4 changed lines carry no code
    compared with: $base (origin/main)
    fix: write tests that run these lines both ways and assert what they do
    check again: mvn verify
""")
assert report.verdict == 'FAILED'
assert report.base.foundBy == 'origin/main'
assert report.base.mergeBase == report.base.tip
assert report.findings*.code == ['PATCH-NOT-COVERED'] * 2
assert report.findings*.file == ['src/main/java/it/orders/Order.java'] * 2
assert report.findings*.line == [17, 20]
assert report.findings*.details == [[lastLine: 18], [lastLine: 20]]
assert report.evidence.lines == [covered: 0, missed: 3]
assert report.evidence.branches == [covered: 0, missed: 4]
