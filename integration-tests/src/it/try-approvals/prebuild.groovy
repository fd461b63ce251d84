import io.github.holdfast.it.History

// A dependency and a plugin slip into the POM, in the change that writes their approvals; then those are merged first.
History.change(basedir)
History.commit(basedir, '.holdfast', 'refs/remotes/origin/approved')
