import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
sample.logged('methodComplexity: 3 methods, the most complex has 6, at most 10 allowed: Postage.of(int, boolean, boolean)')

def report = sample.json('target/holdfast/method-complexity-methodComplexity.json')
assert report.verdict == 'PASSED'
assert report.findings == []
assert [report.rule, report.execution, report.module] == ['methodComplexity', 'method-complexity', 'method-complexity']
assert report.evidence.mostComplex == [name: 'Postage.of(int, boolean, boolean)', complexity: 6]
assert [report.evidence.classes, report.evidence.methods] == [1, 3]
