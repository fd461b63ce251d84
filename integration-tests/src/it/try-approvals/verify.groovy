import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/approved-dependencies-approvedDependencies.json')
def log = sample.log()
def start = log.findIndexOf { it.startsWith('approvedDependencies FAILED') }
def end = log.findIndexOf(start) { it.startsWith('  check again:') }
assert 0 <= start && start < end
def message = log[start..end]

assert message.any { it.contains('New dependency added: org.opentest4j:opentest4j:1.3.0, review needed') }
assert message.any { it.contains('New plugin added: org.codehaus.mojo:exec-maven-plugin:3.6.4, review needed') }
assert message.count { it.endsWith(']') && it =~ /\[[A-Z-]+]$/ } == 2
assert message.count { it.contains('an approval counts only once it is on the base') } == 2
assert report.verdict == 'PASSED'
assert report.base.foundBy == 'origin/approved, by -Dholdfast.base'
def success = log.reverse().find { it.startsWith('approvedDependencies: ') }

if (show == 'true') {
  // Straight to the console: what a script prints goes to build.log.
  def console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, 'UTF-8')
  console.println """
A change to commons-cli brings a dependency and a plugin, and approves them itself. mvn validate stops it:

${message.collect { "  [ERROR] $it" }.join('\n')}

Somebody merges the two approvals first. mvn validate passes:

  [INFO] $success

approvedDependencies: stopped a dependency and a plugin that the change approved itself; passed when their approvals were on the base
"""
}
null
