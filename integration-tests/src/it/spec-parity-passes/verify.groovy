import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/spec-parity-specParity.json')
def base = report.base.tip.substring(0, 10)
sample.logged("""
  specParity in reactor: 1 changed file and the specs agree; 1 changed file: 1 judged; 1 spec; said of total(int), total(): specs/orders.md:12 "takes a discount off it and"; compared with $base (origin/main)
""")
assert report.verdict == 'PASSED'
assert report.findings == []
assert report.evidence.judged*.file == ['src/main/java/it/orders/Order.java']
assert report.evidence.judged*.words == [['total(int), total(): specs/orders.md:12 "takes a discount off it and"']]
