import io.github.holdfast.it.History
import java.nio.file.Files

// An older release of the rules, made of what this one is made of.
def release = (new File(basedir, 'pom.xml').text =~ '<version>(.+)</version>')[0][1]
def older = new File(basedir, 'older/io/github/holdfast/holdfast-rules/0.0.9')
older.mkdirs()
new File(localRepositoryPath, 'io/github/holdfast/holdfast-rules/0.0.9').deleteDir()
def dependencies = ['coverage', 'dependencies', 'specs', 'lockfile', 'gate'].collect { """
    <dependency>
      <groupId>io.github.holdfast</groupId>
      <artifactId>holdfast-rules-$it</artifactId>
      <version>$release</version>
    </dependency>""" }
new File(older, 'holdfast-rules-0.0.9.pom').text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>io.github.holdfast</groupId>
  <artifactId>holdfast-rules</artifactId>
  <version>0.0.9</version>
  <dependencies>${dependencies.join()}
  </dependencies>
</project>
"""
new File(older, 'holdfast-rules-0.0.9.jar').bytes =
  new File(localRepositoryPath, "io/github/holdfast/holdfast-rules/$release/holdfast-rules-${release}.jar").bytes
History.first(basedir)
evaluate(new File(basedir, 'edits.groovy')).stage()

// What is in a local repository of the tree: one file that git has, and all that is in the usual one. Hard links, for
// Maven 4 takes nothing from behind a symbolic one; nothing that another sample is just fetching.
def repository = new File(basedir, 'edits/call-with-repository/repository').toPath()
def usual = localRepositoryPath.toPath()
Files.walk(usual).withCloseable { files ->
  files.filter { it.toString() ==~ /.*\.(jar|pom|xml|repositories)/ }.each {
    def link = repository.resolve(usual.relativize(it).toString())
    Files.createDirectories(link.parent)
    Files.createLink(link, it)
  }
}
true
