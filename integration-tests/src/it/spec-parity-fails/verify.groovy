import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/spec-parity-specParity.json')
def base = report.base.tip.substring(0, 10)
sample.logged("""
  Rule 0: io.github.holdfast.specs.SpecParity failed with message:
  specParity FAILED in reactor: 1 of 1 changed source file without a spec update
    src/main/java/it/orders/Order.java -> specs/orders.md                                     [SPEC-NOT-UPDATED]
      API: + total(int)   - total()
      specs/orders.md did change, but only the "Last updated" date: that is not a spec update
    looked at: 1 changed file: 1 judged; 1 spec
    compared with: $base (origin/main)
    fix: say in section "Order" (specs/orders.md:12) what total(int) does
    check again: mvn enforcer:enforce@spec-parity
""")
assert report.verdict == 'FAILED'
assert report.findings*.code == ['SPEC-NOT-UPDATED']
assert report.findings*.file == ['src/main/java/it/orders/Order.java']
assert report.findings*.line == [11]
assert report.findings[0].details ==
    [spec: 'specs/orders.md', changeClass: 'API', api: ['+ total(int)', '- total()'], places: ['specs/orders.md:12']]
assert report.evidence.specs == ['specs/orders.md']
