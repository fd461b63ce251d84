import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def log = sample.log()
def part = { from, what ->
  def start = log.findIndexOf(from) { it.contains("dependencyLock FAILED in $what") }
  def end = log.findIndexOf(start) { it.startsWith('  check again:') }
  assert from <= start && start < end
  [log[start].substring(log[start].indexOf('dependencyLock FAILED'))] + log[start + 1..end]
}
def stale = part(0, 'reactor')
def tampered = part(0, 'commons-cli-locked')

assert stale.any { it.startsWith('  + com.invented:left-pad:jar:1.0 compile  pom.xml:22, not in the lock') && it.endsWith('[STALE]') }
sample.neverLogged('left-pad-1.0')
assert tampered.any { it.startsWith('  com.acme.tried:greeting:jar:1  dependency, SHA-256 ') && it.endsWith('[TAMPERED]') }
assert tampered.any { it.contains('Do not write the lock anew. Delete ') && it.contains('greeting-1.jar and build again') }
assert tampered.count { it.endsWith('[TAMPERED]') } == 1
def success = log.find { it.startsWith('dependencyLock: ') }
assert success.contains('all as locked')

if (show == 'true') {
  // Straight to the console: what a script prints goes to build.log.
  def console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, 'UTF-8')
  console.println """
commons-cli is locked. mvn validate passes:

  [INFO] $success

A change brings a dependency that does not exist, and the lock is forgotten. mvn holdfast:lock-check stops it, before Maven asks any repository for it:

${stale.collect { "  [ERROR] $it" }.join('\n')}

The POM is as before, and somebody replaced a jar in the repository of the company. mvn validate stops it:

${tampered.collect { "  [ERROR] $it" }.join('\n')}

dependencyLock: stopped a dependency that nobody locked and a jar with other bytes; passed as locked
"""
}
null
