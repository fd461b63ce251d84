io.github.holdfast.it.History.change(basedir)
