import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/coverage-ratchet-coverageRatchet.json')
def tip = report.base.tip.substring(0, 10)
sample.logged("""
  Rule 0: io.github.holdfast.coverage.CoverageRatchet failed with message:
  coverageRatchet FAILED in reactor: coverage dropped in 1 of 1 module
    io.github.holdfast.it:coverage-ratchet  branch  16.6 %, was 50 %: 5 of 6 branches missed, were 3 of 6, 2 more needed  [COVERAGE-DROPPED]
    io.github.holdfast.it:coverage-ratchet  line    45.4 %, was 90.9 %: 6 of 11 lines missed, were 1 of 11, 5 more needed  [COVERAGE-DROPPED]
    looked at: 1 module, 1 session of this build, 1 test, 1 class, .holdfast/coverage-baseline.txt here and at the base
    compared with: $tip (origin/main)
    most to gain in io.github.holdfast.it:coverage-ratchet: src/main/java/it/orders/Order.java:15-26
    fix: add tests for these lines, for example in src/test/java/it/orders/OrderTest.java
    check again: mvn verify
""")

assert report.verdict == 'FAILED'
assert report.findings*.code == ['COVERAGE-DROPPED', 'COVERAGE-DROPPED']
assert report.findings[1].found == '5/11'
assert report.findings[1].needed == '10/11'
assert report.findings[1].details == [
  module: 'io.github.holdfast.it:coverage-ratchet',
  counter: 'LINE',
  covered: 5,
  missed: 6,
  total: 11,
  baseline: 'io.github.holdfast.it:coverage-ratchet LINE missed=1 total=11',
  baselineOf: 'work tree',
  tolerance: 0,
]
