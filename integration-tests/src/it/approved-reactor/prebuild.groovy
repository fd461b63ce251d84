import io.github.holdfast.it.History

// A zip without an entry, which git tracks.
new File(basedir, 'tools.jar').bytes = [0x50, 0x4b, 5, 6] + [0] * 18 as byte[]
History.change(basedir)
History.commit(basedir, '.holdfast', 'refs/remotes/origin/approved')
