import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
sample.logged('''
  Rule 0: io.github.holdfast.coverage.MutationFloor failed with message:
  mutationFloor FAILED in mutation-floor: mutation score 9 %, needs 60 %
    module  1 of 11 mutants detected, 6 more needed                                           [MUTATION-SCORE-BELOW-FLOOR]
    looked at: target/pit-reports/mutations.xml (11 mutants), 1 class
    not detected: src/main/java/it/orders/Order.java:15 survived: Replaced integer multiplication with division
    not detected: src/main/java/it/orders/Order.java:16 survived: changed conditional boundary
    not detected: src/main/java/it/orders/Order.java:16 survived: negated conditional
    not detected: src/main/java/it/orders/Order.java:17 survived: Replaced integer division with multiplication
    not detected: src/main/java/it/orders/Order.java:17 survived: Replaced integer subtraction with addition
    not detected: src/main/java/it/orders/Order.java:19 survived: changed conditional boundary
    not detected: src/main/java/it/orders/Order.java:19 survived: negated conditional
    not detected: src/main/java/it/orders/Order.java:20 no test reaches it: Changed increment from -50 to 50
    not detected: src/main/java/it/orders/Order.java:22 survived: replaced int return with 0 for it/orders/Order::total
    not detected: src/main/java/it/orders/Order.java:26 survived: replaced boolean return with true for it/orders/Order::isEmpty
    fix: let tests assert what the code in the listed lines does, so that they fail when it is changed like this
    check again: mvn verify -Pnightly
''')

// The tests run the same lines as those of the passing twin, and assert less.
sample.logged('coverageFloor: 90.9 % of lines (10 of 11) in 1 class, needs 75 %; 2 tests, 1 session')

def report = sample.json('target/holdfast/mutation-floor-mutationFloor.json')
assert report.verdict == 'FAILED'
assert report.findings*.code == ['MUTATION-SCORE-BELOW-FLOOR']
assert [report.findings[0].found, report.findings[0].needed] == ['1/11', '0.60']
assert report.findings[0].details == [detected: 1, evaluated: 11, survived: 9, noCoverage: 1]
assert report.evidence.statuses == [KILLED: 1, SURVIVED: 9, NO_COVERAGE: 1]
assert report.evidence.undetected.size() == 10
