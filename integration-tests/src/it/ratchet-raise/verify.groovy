import io.github.holdfast.it.Sample

def sample = new Sample(basedir)
sample.logged('''
  coverageRatchet FAILED in reactor: there is no baseline
    .holdfast/coverage-baseline.txt is not there                                              [BASELINE-MISSING]
    looked at: 1 module, 1 session of this build, 2 tests, 1 class, .holdfast/coverage-baseline.txt
    .holdfast/coverage-baseline.txt has to read:
      # holdfast coverage baseline 1 · jacoco 0.8.15
      # io.github.holdfast.it:ratchet-raise
      io.github.holdfast.it:ratchet-raise BRANCH missed=3 total=6
      io.github.holdfast.it:ratchet-raise LINE missed=1 total=11
    not judged: BOOTSTRAP: HEAD is the first commit, so there is nothing to compare it with: .holdfast/coverage-baseline.txt is judged as it is in the work tree
    fix: mvn holdfast:raise writes the file; commit it with the change
    check again: mvn verify
''')
sample.logged('''
  .holdfast/coverage-baseline.txt written: 2 lines; commit it with the change
    io.github.holdfast.it:ratchet-raise BRANCH missed=3 total=6
    io.github.holdfast.it:ratchet-raise LINE missed=1 total=11
''')
assert new File(basedir, '.holdfast/coverage-baseline.txt').getText('UTF-8') == '''\
# holdfast coverage baseline 1 · jacoco 0.8.15
# io.github.holdfast.it:ratchet-raise
io.github.holdfast.it:ratchet-raise BRANCH missed=3 total=6
io.github.holdfast.it:ratchet-raise LINE missed=1 total=11
'''
assert sample.json('target/holdfast/coverage-ratchet-coverageRatchet.json').verdict == 'PASSED'
assert sample.log().any { it.contains('The coverage baseline stays as it is: the variable CI says that this is CI') }
