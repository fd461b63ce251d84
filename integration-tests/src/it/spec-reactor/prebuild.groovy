import io.github.holdfast.it.History

// The root of the reactor lies below the top of the repository; the class More is of the change alone.
new File(basedir, 'java/.mvn').mkdir()
def more = new File(basedir, 'java/core/src/main/java/com/acme/more/More.java')
def text = more.text
more.delete()
History.change(basedir)
more.text = text
true
