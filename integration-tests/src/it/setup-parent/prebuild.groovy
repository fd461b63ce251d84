// The samples lie below a build folder, which our own repository ignores: they get a repository of their own.
def samples = basedir.parentFile
new File(samples, '.gitignore').text = 'target/\n'
def git = new ProcessBuilder('git', 'init', '--quiet').directory(samples).redirectErrorStream(true).start()
def answer = git.inputStream.text
assert git.waitFor() == 0: answer
true
