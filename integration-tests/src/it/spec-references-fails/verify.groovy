import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/spec-references-specReferences.json')
def base = report.base.tip.substring(0, 10)
sample.logged("""
  Rule 0: io.github.holdfast.specs.SpecReferences failed with message:
  specReferences FAILED in reactor: 2 things that documents name are not there
    specs/orders.md:8 names Order#total: no such member (removed by this change, was Order.java:7). Closest: Order#totalOf  [DANGLING-REFERENCE]
    specs/orders.md:8 names OrderLine: no such type (removed by this change, was OrderLine.java:3). Renamed to: OrderItem  [DANGLING-REFERENCE]
      also specs/orders.md:12 OrderLine.price()
    looked at: 5 references of 1 document, 2 classes of 1 module and what they depend on
    compared with: $base (origin/main)
    fix: say in each of these places what holds now, or take out what no longer does; what it was once called belongs into a change log
    check again: mvn verify
""")
assert report.verdict == 'FAILED'
assert report.findings*.code == ['DANGLING-REFERENCE', 'DANGLING-REFERENCE']
assert report.findings*.subject == ['it.orders.Order#total', 'it.orders.OrderLine']
assert report.findings*.file == ['specs/orders.md', 'specs/orders.md']
assert report.findings*.line == [8, 8]
assert report.findings[1].details == [
  spec: 'specs/orders.md', places: ['specs/orders.md:8', 'specs/orders.md:12'],
  was: 'src/main/java/it/orders/OrderLine.java:3', closest: 'OrderItem']
