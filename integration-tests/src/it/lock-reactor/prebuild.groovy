import io.github.holdfast.it.History

// What an empty local repository is filled from: the one of the samples.
def repository = "<id>samples-repository</id><url>${localRepositoryPath.toURI()}</url>" +
    '<releases><checksumPolicy>ignore</checksumPolicy></releases><snapshots><checksumPolicy>ignore</checksumPolicy></snapshots>'
def settings = new File(basedir, 'target/cold.xml')
settings.parentFile.mkdirs()
settings.text = """\
<settings>
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
