import io.github.holdfast.it.History

// What an empty local repository is filled from: the one of the samples, as a mirror of central too.
// A range asks for metadata, which a local repository has under another name.
def metadata = new File(localRepositoryPath, 'commons-codec/commons-codec/maven-metadata.xml')
metadata.parentFile.mkdirs()
metadata.text = '<metadata><groupId>commons-codec</groupId><artifactId>commons-codec</artifactId><versioning><versions>' +
    '<version>1.18.0</version><version>1.19.0</version></versions></versioning></metadata>\n'
def repository = "<id>samples-repository</id><url>${localRepositoryPath.toURI()}</url>" +
    '<releases><checksumPolicy>ignore</checksumPolicy></releases><snapshots><checksumPolicy>ignore</checksumPolicy></snapshots>'
def settings = new File(basedir, 'target/cold.xml')
settings.parentFile.mkdirs()
settings.text = """\
<settings>
  <mirrors><mirror><id>elsewhere</id><mirrorOf>central</mirrorOf><url>${localRepositoryPath.toURI()}</url></mirror></mirrors>
  <profiles>
    <profile>
      <id>cold</id>
      <repositories><repository>$repository</repository></repositories>
      <pluginRepositories><pluginRepository>$repository</pluginRepository></pluginRepositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>cold</activeProfile></activeProfiles>
</settings>
"""
History.first(basedir)
