import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def log = sample.log()
def failures = log.findIndexValues { it.contains('gateIntegrity FAILED in reactor') }.collect { it as int }
def whole = { start ->
  def end = log.findIndexOf(start) { it.startsWith('  check again:') }
  [log[start].substring(log[start].indexOf('gateIntegrity FAILED'))] + log[start + 1..end]
}
def passes = log.findAll { it.startsWith('gateIntegrity in reactor: ') }
def lowered = whole(failures[0])

assert failures.size() == 2
assert whole(failures[-1]).any { it.endsWith('[GATE-LOOSENED]') }
assert lowered[1].startsWith('  orders-core: coverageFloor (coverage-floor) line 0.80 -> 0.10  core/pom.xml:14')
assert lowered[1].endsWith('[GATE-LOOSENED]')
assert lowered.count { it.endsWith(']') } == 1
assert lowered.any { it.startsWith('  fix: undo the edit: line is to be 0.80') }
assert passes.size() == 2
assert passes.every { it.contains('facts of 3 modules as strict as at the base') }

if (show == 'true') {
  // Straight to the console: what a script prints goes to build.log.
  def console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, 'UTF-8')
  console.println """
A reactor whose gates are agreed on in .holdfast/gates.txt. mvn validate passes:

  [INFO] ${passes[0]}

An agent cannot reach a threshold, and lowers it in one module. mvn validate stops it, also when .holdfast/gates.txt is written anew in the same change:

${lowered.collect { "  [ERROR] $it" }.join('\n')}

The threshold is raised instead; that counts at once:

  [INFO] ${passes[1]}

gateIntegrity: stopped a threshold that was lowered; passed one that was raised
"""
}
null
