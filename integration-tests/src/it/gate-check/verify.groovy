import io.github.holdfast.it.Edits
import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def log = sample.log()
assert evaluate(new File(basedir, 'edits.groovy')).hold('../stubs', 'target/holdfast/gate-check.json')

// Which gates said nothing, and where.
def said = { name -> sample.json("stubs/$name/target/holdfast/gate-check.json").findings*.message }
def silent = { gate, modules -> "$gate left no verdict of this run in ${modules.collect { "com.acme:$it" }.join(', ')}" as String }
def gates = ['coverage-floor/coverageFloor', 'method-complexity/methodComplexity', 'patch-coverage/patchCoverage']
def ofAll = silent('gate-integrity/gateIntegrity', ['core', 'inside', 'shop'])
def none = (gates.collect { silent(it, ['core', 'inside', 'shop']) } + ofAll).sort()
assert said('not-built').sort() == none
assert said('only-its-version').sort() == none
assert said('halted').sort() == (gates.collect { silent(it, ['inside']) } + ofAll).sort()
assert said('failed') == [
  'coverage-floor/coverageFloor failed in com.acme:core, and the build was taken for good',
  silent('method-complexity/methodComplexity', ['core']),
  silent('patch-coverage/patchCoverage', ['core']),
]

assert log.count { it.contains('gate-check is called within the checkout, whose .mvn Maven has read by then [NO-CHECKOUT]') } == 1
assert log.count { it.contains('there is no holdfast-run.json of a call before the build') } == 1
