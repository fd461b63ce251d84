import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
sample.logged('''
  Rule 0: io.github.holdfast.coverage.MethodComplexity failed with message:
  methodComplexity FAILED in method-complexity: 1 of 1 method too complex, the most complex has 12, at most 10 allowed
    src/main/java/it/orders/Postage.java:9  Postage.of(int, boolean, boolean): complexity 12, at most 10  [METHOD-TOO-COMPLEX]
    looked at: 1 class
    fix: give each part that decides something of its own a method of its own, with a name that says what it decides, and test it there
    check again: mvn verify
''')

def report = sample.json('target/holdfast/method-complexity-methodComplexity.json')
assert report.verdict == 'FAILED'
assert report.findings == [[
  code: 'METHOD-TOO-COMPLEX',
  severity: 'ERROR',
  subject: 'it.orders.Postage Postage.of(int, boolean, boolean)',
  message: 'src/main/java/it/orders/Postage.java:9  Postage.of(int, boolean, boolean): complexity 12, at most 10',
  found: '12',
  needed: '10',
  file: 'src/main/java/it/orders/Postage.java',
  line: 9,
  fix: 'give each part that decides something of its own a method of its own, with a name that says what it decides, and test it there',
  details: [
    class: 'it.orders.Postage',
    method: 'Postage.of(int, boolean, boolean)',
    complexity: 12,
    lambdas: 0,
    lastLine: 19,
  ],
]]
