import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
sample.logged('coverageFloor: 90.9 % of lines (10 of 11) in 4 classes, needs 75 %; 1 test, 1 session')
sample.agreesWithJacoco()

// The sources lie without the folders that their packages share; each class has one all the same.
assert new File(basedir, 'src/main/kotlin/formal/Formal.kt').text.startsWith('package it.kotlin.greeting.formal')
def report = sample.coverageFloor()
assert [report.findings, report.evidence.withoutSource, report.evidence.generated] == [[], [], 0]
