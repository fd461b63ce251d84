io.github.holdfast.it.History.first(basedir)
