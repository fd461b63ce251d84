import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def log = sample.log()
def list = '.holdfast/approved-dependencies.yml'
def proposed = new File(basedir, 'target/proposed.yml').text
def day = (proposed =~ /approvedOn: (\S+)/)[0][1]
assert proposed == """# yaml-language-server: \$schema=approved-dependencies.schema.json
# What may be in this build, and who answers for it. Proposed from the build as it was on $day.
# Write into each entry why it is there and who approved it: until then the list is refused.
version: 1

dependencies:
  # 6.1.3, in app
  - id: org.junit.jupiter:junit-jupiter
    scope: test
    brings:
      - org.apiguardian:apiguardian-api
      - org.jspecify:jspecify
      - org.junit.jupiter:junit-jupiter-api
      - org.junit.jupiter:junit-jupiter-engine
      - org.junit.jupiter:junit-jupiter-params
      - org.junit.platform:junit-platform-commons
      - org.junit.platform:junit-platform-engine
    reason: TODO
    approvedBy: TODO
    approvedOn: $day
  # 1.3.0, in lib
  - id: org.opentest4j:opentest4j
    scope: compile
    reason: TODO
    approvedBy: TODO
    approvedOn: $day

plugins:
  # in all modules
  - id: org.apache.maven.plugins:*
    reason: TODO
    approvedBy: TODO
    approvedOn: $day
  # in all modules
  - id: org.apache.maven.plugins:maven-enforcer-plugin
    moving: true
    brings:
      - io.github.holdfast:holdfast-rules
    reason: TODO
    approvedBy: TODO
    approvedOn: $day
"""
assert new File(basedir, '.holdfast').list().sort() == ['approved-dependencies.schema.json', 'approved-dependencies.yml', 'gates.txt']
assert log.count { it.contains('there is no spec: ') && it.endsWith('[NO-SPECS]') } == 1
assert log.count { it =~ /^  fix: let mvn io\.github\.holdfast:holdfast-maven-plugin:\S+:init propose the first/ } == 1
assert log.count { it == "$list would be written:" } == 1
assert log.count { it.startsWith("$list written: ") } == 1
assert log.count { it.contains("$list:") && it.contains('reason is still "TODO"') && it.endsWith('[UNREADABLE-APPROVALS]') } == 1
assert log.count { it == "$list is there and stays as it is" } == 1
// The lock comes with the list, and the goal that writes it finds nothing to do; the gates were there before.
assert log.count { it == 'pom.lock.json written' } == 1
assert log.count { it == 'pom.lock.json is as it should be; nothing was written' } == 1
assert log.count { it == '.holdfast/gates.txt is there and stays as it is' } == 3
assert log.count { it == 'docs/specs/app.md would be written:' } == 1
assert log.count { it == '## `Page`' } == 1
sample.logged("""
docs/specs/app.md written
docs/specs/lib.md written
a spec of headings alone says nothing: write below each what the type promises
""")
assert log.count { it == 'no spec is proposed: docs/specs/app.md is there' } == 1
assert new File(basedir, 'docs/specs').list().sort() == ['app.md', 'lib.md']
assert new File(basedir, 'docs/specs/app.md').text == """---
spec: app
covers:
  types: ["com.acme.app.**"]
---
# app

<!--
Proposed from the public types of this module, and no spec yet. Write below each heading what the type promises
to those who use it, in sentences that can turn out wrong: limits, units, order, errors, what it refuses.
Take out this comment, and the headings of types that have nothing to promise.
-->

## `Shop`

## `Page`
"""
assert new File(basedir, 'docs/specs/lib.md').text.contains('types: ["com.acme.lib.**"]')
assert new File(basedir, 'docs/specs/lib.md').text.endsWith('-->\n\n## `Rates`\n')
assert sample.json('target/holdfast/approved-dependencies-approvedDependencies.json').verdict == 'PASSED'
assert sample.json('lib/target/holdfast/approved-dependencies-approvedDependencies.json').verdict == 'PASSED'
assert sample.json('app/target/holdfast/approved-dependencies-approvedDependencies.json').verdict == 'PASSED'
