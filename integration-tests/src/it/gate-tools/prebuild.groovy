import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption

// A local repository outside of the tree: what is of ours is a copy there, all else is that of the other samples.
def shared = localRepositoryPath.toPath()
def own = basedir.toPath().resolveSibling('gate-tools-repository')
own.toFile().deleteDir()
def link = { Path folder, String except ->
  Files.createDirectories(own.resolve(shared.relativize(folder)))
  folder.toFile().listFiles().findAll { it.name != except }.each {
    Files.createSymbolicLink(own.resolve(shared.relativize(it.toPath())), it.toPath())
  }
}
link(shared, 'io')
link(shared.resolve('io'), 'github')
link(shared.resolve('io/github'), 'holdfast')
def ours = shared.resolve('io/github/holdfast')
Files.walk(ours).withCloseable { files ->
  files.filter(Files::isRegularFile).forEach {
    def copy = own.resolve(shared.relativize(it))
    Files.createDirectories(copy.parent)
    Files.copy(it, copy, StandardCopyOption.COPY_ATTRIBUTES)
  }
}
io.github.holdfast.it.History.first(basedir)
