import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def report = sample.json('target/holdfast/approved-dependencies-approvedDependencies.json')
assert report.verdict == 'PASSED'
assert report.findings == []
assert report.evidence == [
  dependencies: 9, plugins: 12, pluginDependencies: 2, extensions: 0, processors: 0, parents: 2, boms: 1, repositories: 0,
  archives: 0, approvals: 9, broughtInVain: ['org.junit.jupiter:junit-jupiter brings org.opentest4j:opentest4j']
]
def base = report.base.tip
sample.logged("""
  approvedDependencies: 9 dependencies, 12 plugins, 2 plugin dependencies, 2 parents, 1 BOM approved, by 9 approvals of origin/main @ ${base.substring(0, 7)}; compared with ${base.substring(0, 10)} (origin/main)
""")
