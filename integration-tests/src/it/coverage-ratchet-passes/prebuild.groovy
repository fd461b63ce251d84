import io.github.holdfast.it.History

// The base has the baseline; the sample is a change on a branch.
History.begin(basedir).commit('base').branch('change').commit('change')
true
