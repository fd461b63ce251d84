assert evaluate(new File(basedir, 'edits.groovy')).hold()
