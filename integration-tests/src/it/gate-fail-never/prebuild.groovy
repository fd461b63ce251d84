import io.github.holdfast.it.History

History.first(basedir)
evaluate(new File(basedir, 'edits.groovy')).stage()
