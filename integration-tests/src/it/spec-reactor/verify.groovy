import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def log = sample.log()
def times = { text -> log.count { it.contains(text) } }

// Once a build, whichever module comes first.
assert log.count { it.startsWith('specParity FAILED in reactor: 2 of 2 changed source files without a spec update') } == 3
assert times('core/src/main/java/com/acme/Core.java -> specs/core.md') == 3
assert times('core/src/main/java/com/acme/more/More.java -> no spec covers com.acme.more.More') == 3
assert times('BODY: price()') == 3
assert times('looked at: 3 changed files: 2 judged, 1 Javadoc only; 1 spec') == 3
assert times('specParity in reactor: ') == 1
assert times('specParity in reactor: 1 changed file and the specs agree; 3 changed files: 1 judged, 1 Javadoc only, 1 that no spec covers; 1 spec') == 1

def report = sample.json('java/target/holdfast/spec-parity-specParity.json')
assert report.verdict == 'PASSED'
assert report.module == 'reactor'
assert report.evidence.exempt == [[file: 'api/src/main/java/com/acme/Api.java', class: 'JAVADOC']]
assert report.evidence.uncovered == ['core/src/main/java/com/acme/more/More.java']
assert !new File(basedir, 'java/api/target/holdfast').exists()
