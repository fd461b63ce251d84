// What git tracks decides what has to be compiled.
[['git', 'init', '--quiet'], ['git', 'add', '.']].each { command ->
  def git = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true).start()
  def answer = git.inputStream.text
  assert git.waitFor() == 0: answer
}
true
