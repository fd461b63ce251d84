import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/approved-dependencies-approvedDependencies.json')
def base = report.base.tip
def day = report.build.started.substring(0, 10)
sample.logged("""
  Rule 0: io.github.holdfast.dependencies.ApprovedDependencies failed with message:
  approvedDependencies FAILED in approved-dependencies: 1 thing in this build is not approved
    New dependency added: org.opentest4j:opentest4j:1.3.0, review needed                      [NEW-DEPENDENCY]
      scope compile, declared at pom.xml:19; 14 kB
    looked at: 9 dependencies, 12 plugins, 2 plugin dependencies, 2 parents, 1 BOM against 8 approvals of origin/main @ ${base.substring(0, 7)}
    compared with: ${base.substring(0, 10)} (origin/main)
    fix: do without it, or ask for this entry to be merged on its own first:
      dependencies:
        - id: org.opentest4j:opentest4j
          scope: compile
          reason: TODO
          approvedBy: TODO
          approvedOn: $day
    check again: mvn enforcer:enforce@approved-dependencies
""")
assert report.verdict == 'FAILED'
assert report.findings*.code == ['NEW-DEPENDENCY']
assert report.findings*.file == ['pom.xml']
assert report.findings*.line == [19]
assert report.findings[0].details.scope == 'compile'
assert report.evidence.dependencies == 9
