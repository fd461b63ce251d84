import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
def file = { name -> new File(basedir, "target/$name").getText('UTF-8') }
assert sample.log().any { it.contains('There is no JSON report in any module: no evidence, no pass; fix: mvn verify, then call this goal again') }

def markdown = file('holdfast/report.md').readLines()
assert markdown[0] == '## Holdfast: failed'
assert markdown[1] ==~ /1 rule failed, 1 passed, 1 error, 0 warnings; build of \S+Z, no commit\.|.*, commit [0-9a-f]{10}\./
assert markdown[2..-1].join('\n') == '''
| rule | verdict | reports | errors | warnings |
| --- | --- | ---: | ---: | ---: |
| coverageFloor | **FAILED** | 3 | 1 | 0 |
| methodComplexity | PASSED | 2 | 0 | 0 |

### coverageFloor in `report-low`: FAILED
check again: `mvn verify -pl low -am`

- **COVERAGE-BELOW-FLOOR** `report-low`<br>`module  line    45.4 %  5 of 11 lines, 4 more needed`<br>fix: `add tests for these lines, for example in low/src/test/java/it/orders/OrderTest.java`

<details><summary>Passed, or nothing to judge</summary>

- coverageFloor in `report-high`
- coverageFloor in `report-of-a-reactor`: did not apply, `no class ships and git tracks no main source`
- methodComplexity in `report-high`
- methodComplexity in `report-of-a-reactor`: did not apply, `no class ships and git tracks no main source`

</details>'''
assert file('summary.md') == file('holdfast/report.md')

def run = sample.json('target/holdfast/report.sarif').runs[0]
assert run.results*.ruleId == ['COVERAGE-BELOW-FLOOR']
assert run.results[0].level == 'error'
assert run.results[0].locations[0].physicalLocation.artifactLocation.uri.endsWith('low/pom.xml')
assert run.tool.driver.version ==~ /\d.*/

def html = file('holdfast/report.html')
assert html.contains('<h2>coverageFloor in <code>report-low</code> <span class="badge bad">FAILED</span></h2>')
assert html.contains('45.4 % (5 of 11, needs 75 %)')

def error = '::error title=coverageFloor COVERAGE-BELOW-FLOOR::report-low: module  line    45.4 %25  5 of 11 lines, 4 more needed' +
  '%0Afix: add tests for these lines, for example in low/src/test/java/it/orders/OrderTest.java%0Acheck again: mvn verify -pl low -am'
assert sample.log().count { it == error } == 1
