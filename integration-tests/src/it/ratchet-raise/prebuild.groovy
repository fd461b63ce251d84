import io.github.holdfast.it.History

History.begin(basedir).commit('first')
true
