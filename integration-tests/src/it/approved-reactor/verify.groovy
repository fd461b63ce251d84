import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def log = sample.log()
def found = { message, code, below ->
  def at = log.findIndexOf { it.trim().startsWith(message) && it.endsWith("[$code]") }
  assert at >= 0: message
  assert log[at + 1].trim() == below
  assert log.count { it.trim().startsWith(message) && it.endsWith("[$code]") } >= 1
}
found('New repository added: internal at https://repository.example.org/releases, review needed', 'NEW-REPOSITORY', 'declared at pom.xml:62 in profile never')
found('New parent added: io.github.holdfast.it:setup-parent:pom:1, review needed', 'NEW-PARENT', 'declared at pom.xml:5')
found('New dependency added: org.example:of-a-profile:1.0, review needed', 'NEW-DEPENDENCY', 'scope compile, declared at pom.xml:68 in profile never, which is not active')
found('New plugin added: org.codehaus.mojo:taglist-maven-plugin:3.2.1, review needed', 'NEW-PLUGIN', 'declared at pom.xml:50')

// The siblings: their own things, with their own POM lines.
def lines = { module, code ->
  def report = log.findIndexOf { it.startsWith("approvedDependencies FAILED in $module: ") }
  assert report >= 0: module
  def end = log.findIndexOf(report) { it.startsWith('  check again:') }
  log[report..end].findAll { it.endsWith("[$code]") || it.contains('declared at') || it.contains(' -> ') }
}
assert lines('core', 'NEW-PROCESSOR').any { it.contains('New annotation processor added: org.example:processor:1.0') }
assert lines('core', 'NEW-PLUGIN-DEPENDENCY').any { it.contains('New plugin dependency added: org.example:of-a-plugin:1.0') }
assert lines('core', 'NEW-DEPENDENCY').any { it.contains('New dependency added: org.example:of-a-configuration:1.0') }
assert lines('core', 'NEW-TRANSITIVE').any { it.contains('core -> api -> org.apache.commons:commons-text:') }
assert lines('app', 'NEW-TRANSITIVE').any { it.contains('app -> core -> api -> org.apache.commons:commons-text:') }
assert log.count { it.startsWith('approvedDependencies FAILED in ') } == 5
assert log.any { it.contains('New archive checked in: tools.jar (zip), review needed') && it.endsWith('[CHECKED-IN-ARCHIVE]') }

// Everything approved: four modules and the reactor by four threads, then parts of it, then offline.
def passes = { module -> log.count { it.startsWith("approvedDependencies: ") && it.contains(' approved, by ') } }
assert passes() == 4 + 1 + 4 + 2 + 1 + 4
assert log.count { it.startsWith('approvedDependencies in reactor: every approval is of use') } == 6
assert log.count { it.startsWith('approvedDependencies: ') && it.contains('not judged: what com.acme:api brings: not selected by -pl or -rf; what com.acme:core brings: not selected by -pl or -rf') } == 1
assert sample.json('target/holdfast/approved-dependencies-approvedDependencies.json').verdict == 'PASSED'
assert sample.json('core/target/holdfast/approved-dependencies-approvedDependencies.json').evidence.processors == 1
null
