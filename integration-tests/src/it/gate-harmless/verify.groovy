import io.github.holdfast.it.Sample

def log = new Sample(basedir).log()
assert evaluate(new File(basedir, 'edits.groovy')).hold()
assert log.findAll { it.startsWith('gateIntegrity in reactor: warning: ') } == [
  'gateIntegrity in reactor: warning: all 3 modules: coverageFloor (coverage-floor) line 0.80 -> 0.70  ' +
    'counts once .holdfast/gates.txt is on the base  [GATE-LOOSENING-PROPOSED]',
  'gateIntegrity in reactor: warning: all 3 modules: methodComplexity (own) is no more  ' +
    'counts once .holdfast/gates.txt is on the base  [GATE-LOOSENING-PROPOSED]',
]
