import io.github.holdfast.it.Sample

new Sample(basedir).agreesWithJacoco()
