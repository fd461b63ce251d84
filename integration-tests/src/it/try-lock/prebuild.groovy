import io.github.holdfast.it.History

// A jar in a repository of the company. Nothing opens it: it is only taken, and hashed.
new File(localRepositoryPath, 'com/acme/tried').deleteDir()
def folder = new File(basedir, 'repository/com/acme/tried/greeting/1')
folder.mkdirs()
new File(folder, 'greeting-1.jar').text = 'Good day\n'
new File(folder, 'greeting-1.pom').text = '''\
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.acme.tried</groupId>
  <artifactId>greeting</artifactId>
  <version>1</version>
</project>
'''
History.first(basedir)
