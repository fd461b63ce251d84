import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
sample.logged('coverageFloor: NOT APPLICABLE in setup-parent: no class ships and git tracks no main source')

// In the matrix the folder says which Maven and which JDK this is: 3.9.16-17, 3.9.16-newer.
def combination = basedir.parentFile.name =~ /(.+)-(17|newer)/
if (combination.matches()) {
  def (_, maven, jdk) = combination[0]
  assert sample.log().any { it.startsWith("Apache Maven $maven ") }
  assert sample.log().any { it.startsWith('Java version: 17.') } == (jdk == '17')
}
null
