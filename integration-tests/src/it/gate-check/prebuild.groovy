import io.github.holdfast.it.History
import java.nio.file.Files

def shop = new File(basedir, 'shop')
History.first(shop)
evaluate(new File(basedir, 'edits.groovy')).stage()
// A POM outside of each checkout.
def stubs = new File(basedir, 'stubs')
new File(shop, 'edits').list().each {
  new File(stubs, it).mkdirs()
  Files.copy(new File(basedir, 'stub/pom.xml').toPath(), new File(stubs, "$it/pom.xml").toPath())
}
true
