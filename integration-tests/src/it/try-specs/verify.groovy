import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/spec-parity-specParity.json')
def log = sample.log()
def start = log.findIndexOf { it.startsWith('specParity FAILED') }
def end = log.findIndexOf(start) { it.startsWith('  check again:') }
assert 0 <= start && start < end
def message = log[start..end]

assert message.any { it.contains('AlreadySelectedException.java -> specs/exceptions.md') && it.endsWith('[SPEC-NOT-UPDATED]') }
assert message.any { it.contains('specs/exceptions.md did change, but only the "Last updated" date: that is not a spec update') }
assert message.count { it.endsWith(']') && it =~ /\[[A-Z-]+]$/ } == 1
assert report.verdict == 'PASSED'
assert report.evidence.judged*.class == ['API']
def success = log.reverse().find { it.startsWith('specParity in reactor: ') }

if (show == 'true') {
  // Straight to the console: what a script prints goes to build.log.
  def console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, 'UTF-8')
  console.println """
A public method of commons-cli changes, and its spec gets a new date. mvn validate stops it:

${message.collect { "  [ERROR] $it" }.join('\n')}

The spec says what is different. mvn validate passes:

  [INFO] $success

specParity: stopped a changed public method whose spec got a new date; passed when the spec said what is different
"""
}
