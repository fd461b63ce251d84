import io.github.holdfast.it.Edits

// What an agent does to the POMs, and to the files beside them, so that a gate is no more what it was.
def edits = new Edits(basedir)
def enforcer = { body -> "<plugin>\n<artifactId>maven-enforcer-plugin</artifactId>\n$body\n</plugin>" as String }
def execution = { id, body -> enforcer("<executions>\n<execution>\n<id>$id</id>\n$body\n</execution>\n</executions>") }
def rules = { id, rule -> execution(id, "<configuration>\n<rules>\n$rule\n</rules>\n</configuration>") }
def plugin = { artifactId, body -> "<plugin>\n<artifactId>$artifactId</artifactId>\n$body\n</plugin>" as String }
// Of holdfast-parent, and of all that comes with it.
def release = (new File(basedir, 'pom.xml').text =~ '<version>(.+)</version>')[0][1]
def app = 'app/pom.xml'
def root = 'pom.xml'
def properties = { name, file, text -> edits.edit(name).after(file, '<properties>', text) }
def plugins = { name, file, text -> edits.edit(name).after(file, '<plugins>', text) }
def profiles = { name, file, text -> edits.edit(name).after(file, '<profiles>', text) }

// Skipped.
properties('skip-all-in-module', app, '<enforcer.skip>true</enforcer.skip>').fails('GATE-SKIPPED app/pom.xml:14')
properties('skip-all-in-root', root, '<enforcer.skip>true</enforcer.skip>').fails('GATE-SKIPPED pom.xml:23')
properties('skip-rule-in-module', app, '<holdfast.coverageFloor.skip>true</holdfast.coverageFloor.skip>').fails('GATE-SKIPPED app/pom.xml:14')
properties('skip-gate-integrity', app, '<holdfast.gateIntegrity.skip>true</holdfast.gateIntegrity.skip>').fails('GATE-SKIPPED app/pom.xml:14')
def skipping = '<properties>\n<holdfast.coverageFloor.skip>true</holdfast.coverageFloor.skip>\n</properties>'
def profile = { activation -> "<profile>\n<id>mine</id>\n<activation>\n$activation\n</activation>\n$skipping\n</profile>" as String }
profiles('skip-by-default', app, profile('<activeByDefault>true</activeByDefault>')).fails('GATE-SKIPPED app/pom.xml:29')
profiles('skip-by-jdk', app, profile('<jdk>[17,)</jdk>')).fails('GATE-SKIPPED app/pom.xml:29')
profiles('skip-by-property-of-the-jdk', app, profile('<property><name>java.vendor</name></property>')).fails('GATE-SKIPPED app/pom.xml:29')
profiles('skip-by-file', root, profile('<file><exists>pom.xml</exists></file>')).fails('GATE-SKIPPED pom.xml:90')
plugins('skip-literally', app, execution('coverage-floor', '<configuration>\n<skip>true</skip>\n</configuration>')).fails('GATE-SKIPPED app/pom.xml:25')

// Moved, or taken out.
plugins('phase-none', app, execution('coverage-floor', '<phase>none</phase>')).fails('GATE-MOVED app/pom.xml:24')
plugins('phase-deploy', app, execution('coverage-floor', '<phase>deploy</phase>')).fails('GATE-MOVED app/pom.xml:24')
plugins('override-configuration', app, execution(
  'coverage-floor', '<configuration combine.self="override">\n<rules>\n<alwaysPass/>\n</rules>\n</configuration>')).fails('GATE-REMOVED app/pom.xml:22')
plugins('override-rules', app, execution(
  'coverage-floor', '<configuration>\n<rules combine.self="override">\n<alwaysPass/>\n</rules>\n</configuration>')).fails('GATE-REMOVED app/pom.xml:22')
plugins('emptied-rules', app, execution(
  'coverage-floor', '<configuration>\n<rules combine.self="override"/>\n</configuration>')).fails('GATE-REMOVED app/pom.xml:22')
edits.edit('not-inherited').after(root, '<id>own</id>', '<inherited>false</inherited>').fails('GATE-REMOVED pom.xml:61 x2')
edits.edit('ready-file-taken-out').replace(root, 'classpath:holdfast/validate.xml', 'classpath:holdfast/nightly.xml').fails('GATE-REMOVED pom.xml:47 x4')
edits.edit('artifact-renamed').replace(app, '<artifactId>app</artifactId>', '<artifactId>front</artifactId>').fails('MODULE-REMOVED pom.xml:17')
edits.edit('module-removed').replace(root, '    <module>app</module>\n', '').fails('MODULE-REMOVED pom.xml:17')

// Told not to fail.
plugins('level-warn', app, rules('coverage-floor', '<coverageFloor>\n<level>WARN</level>\n</coverageFloor>')).fails('GATE-LOOSENED app/pom.xml:27')
plugins('fail-false', app, execution('coverage-floor', '<configuration>\n<fail>false</fail>\n</configuration>')).fails('GATE-LOOSENED app/pom.xml:25')
plugins('fail-false-for-all', app, enforcer('<configuration>\n<fail>false</fail>\n</configuration>')).fails('GATE-LOOSENED app/pom.xml:22 x15')

// Loosened.
properties('threshold-in-module', app, '<holdfast.coverage.line>0.10</holdfast.coverage.line>').fails('GATE-LOOSENED app/pom.xml:14')
edits.edit('threshold-in-root').replace(root, '>0.80<', '>0.10<').fails('GATE-LOOSENED pom.xml:25')
edits.edit('threshold-in-element').replace(root, '<maximum>8<', '<maximum>80<').fails('GATE-LOOSENED pom.xml:70')
plugins('threshold-in-element-of-module', app, rules('coverage-floor', '<coverageFloor>\n<line>0.10</line>\n</coverageFloor>')).fails('GATE-LOOSENED app/pom.xml:27')
properties('excludes', app, '<holdfast.coverage.excludes>com.acme.**</holdfast.coverage.excludes>').fails('GATE-LOOSENED app/pom.xml:14 x3')
properties('other-exec-files', app, '<holdfast.coverage.execFiles>old.exec</holdfast.coverage.execFiles>').fails('GATE-LOOSENED app/pom.xml:14 x3')
properties('approvals-of-the-change', root, '<holdfast.approvals>CHANGE</holdfast.approvals>').fails('GATE-LOOSENED pom.xml:23 x2')
properties('approvals-elsewhere', root, '<holdfast.approvals.file>mine.yml</holdfast.approvals.file>').fails('GATE-LOOSENED pom.xml:23 x2')
properties('file-change-none', root, '<holdfast.specs.fileChange>NONE</holdfast.specs.fileChange>').fails('GATE-LOOSENED pom.xml:23 x2')
properties('api-change-none', app, '<holdfast.specs.apiChange>NONE</holdfast.specs.apiChange>').fails('GATE-LOOSENED app/pom.xml:14 x2')
properties('body-change-none', app, '<holdfast.specs.bodyChange>NONE</holdfast.specs.bodyChange>').fails('GATE-LOOSENED app/pom.xml:14 x2')
properties('plugins-not-locked', root, '<holdfast.lock.plugins>false</holdfast.lock.plugins>').fails('GATE-LOOSENED pom.xml:23 x2')
plugins('lock-exceptions', app, rules('dependency-lock', '''<dependencyLock>
<exceptions>
<exception>
<id>com.invented:left-pad</id>
<reason>later</reason>
</exception>
</exceptions>
</dependencyLock>''')).fails('GATE-LOOSENED app/pom.xml:27')
edits.edit('foreign-rule').replace(root, '<version>3.6.3<', '<version>3.0<').fails('GATE-LOOSENED pom.xml:73')

// Other tools, or told otherwise.
edits.edit('older-rules').after(root, '<artifactId>maven-enforcer-plugin</artifactId>', '''<dependencies>
<dependency>
<groupId>io.github.holdfast</groupId>
<artifactId>holdfast-rules</artifactId>
<version>0.0.9</version>
</dependency>
</dependencies>''').fails('GATE-TOOL-CHANGED pom.xml:46')
edits.edit('module-in-place-of-ours').after(root, '<modules>', '<module>fake</module>')
  .file('fake/pom.xml', '''<project>
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>com.acme</groupId>
    <artifactId>shop</artifactId>
    <version>1</version>
  </parent>
  <groupId>io.github.holdfast</groupId>
  <artifactId>holdfast-rules-gate</artifactId>
  <version>RELEASE</version>
</project>
'''.replace('RELEASE', release)).fails('GATE-TOOL-CHANGED pom.xml:17')
plugins('surefire-excludes', app, plugin('maven-surefire-plugin',
  '<configuration>\n<excludes>\n<exclude>**/*Test.java</exclude>\n</excludes>\n</configuration>')).fails('GATE-TOOL-CHANGED app/pom.xml:19')
plugins('surefire-ignores-failures', app, plugin('maven-surefire-plugin',
  '<configuration>\n<testFailureIgnore>true</testFailureIgnore>\n</configuration>')).fails('GATE-TOOL-CHANGED app/pom.xml:19')
properties('failures-ignored', app, '<maven.test.failure.ignore>true</maven.test.failure.ignore>').fails('GATE-TOOL-CHANGED app/pom.xml:14')
properties('tests-skipped', root, '<skipTests>true</skipTests>').fails('GATE-TOOL-CHANGED pom.xml:23')
properties('arg-line', app, '<argLine>-Dnothing</argLine>').fails('GATE-TOOL-CHANGED app/pom.xml:14')
plugins('jacoco-excludes', app, '<plugin>\n<groupId>org.jacoco</groupId>' + plugin('jacoco-maven-plugin',
  '<configuration>\n<excludes>\n<exclude>com/acme/*</exclude>\n</excludes>\n</configuration>').substring('<plugin>'.length())).fails('GATE-TOOL-CHANGED app/pom.xml:19')
edits.edit('source-root').after(app, '<build>', '<sourceDirectory>src/other</sourceDirectory>').fails('ROOT-CHANGED app/pom.xml:18')
edits.edit('packaging').after(app, '<artifactId>app</artifactId>', '<packaging>pom</packaging>').fails('ROOT-CHANGED app/pom.xml:12')

// Other code in the build.
def ant = '''<version>3.2.0</version>
<executions>
<execution>
<id>mine</id>
<phase>package</phase>
<goals>
<goal>run</goal>
</goals>
<configuration>
<target>
<delete file="x"/>
</target>
</configuration>
</execution>
</executions>'''
plugins('antrun', app, plugin('maven-antrun-plugin', ant)).fails('NEW-EXECUTION app/pom.xml:23')
profiles('antrun-in-a-profile', app,
  "<profile>\n<id>mine</id>\n<build>\n<plugins>\n${plugin('maven-antrun-plugin', ant)}\n</plugins>\n</build>\n</profile>").fails('NEW-EXECUTION app/pom.xml:31')

// How a build starts.
edits.edit('start-skips-all').file('.mvn/maven.config', '-Denforcer.skip=true\n').fails('LAUNCH-CHANGED .mvn/maven.config', 'REQUEST-CHANGED')
edits.edit('start-skips-rule').file('.mvn/maven.config', '-Dholdfast.coverageFloor.skip=true\n').fails('GATE-SKIPPED pom.xml:44', 'LAUNCH-CHANGED .mvn/maven.config')
edits.edit('start-of-a-module').file('app/.mvn/maven.config', '-Denforcer.skip=true\n').fails('LAUNCH-CHANGED app/.mvn/maven.config')
edits.edit('jvm').file('.mvn/jvm.config', '-Xmx512m -Dx=y\n').fails('LAUNCH-CHANGED .mvn/jvm.config')
edits.edit('jvm-deleted').delete('.mvn/jvm.config').fails('LAUNCH-CHANGED .mvn/jvm.config')
edits.edit('workflow').file('.github/workflows/build.yml', 'on: push\n').fails('LAUNCH-CHANGED .github/workflows/build.yml')
edits.edit('lombok').file('core/src/main/java/lombok.config', 'lombok.addLombokGeneratedAnnotation = true\n').fails('LAUNCH-CHANGED core/src/main/java/lombok.config')
edits.edit('start-has-extension').file('.mvn/extensions.xml', '''<extensions>
  <extension>
    <groupId>org.opentest4j</groupId>
    <artifactId>opentest4j</artifactId>
    <version>1.3.0</version>
  </extension>
</extensions>
''').fails('LAUNCH-CHANGED .mvn/extensions.xml')
edits.edit('wrapper').file('mvnw', 'mvn --version\n').fails('LAUNCH-CHANGED mvnw')

// How Maven is called; what is called for stands in invoker.properties.
edits.edit('call-skips-all').fails('REQUEST-CHANGED')
edits.edit('call-fails-nothing').fails('REQUEST-CHANGED')
edits.edit('call-for-one-rule').fails('REQUEST-CHANGED')
edits.edit('call-asks-for-less').fails('GATE-LOOSENED pom.xml:25')
profiles('call-for-a-profile', app, "<profile>\n<id>mine</id>\n$skipping\n</profile>").fails('GATE-SKIPPED app/pom.xml:26')
edits.edit('call-for-the-root-in-ci').fails('PARTIAL-REACTOR')
edits.edit('call-for-a-part-in-ci').fails('PARTIAL-REACTOR')
edits.edit('call-for-a-part-at-home').passes()
edits.edit('call-with-settings').file('mine.xml', '<settings/>\n').fails('REQUEST-CHANGED')
edits.edit('call-with-repository').fails('REQUEST-CHANGED')
edits.edit('call-for-another-pom').file('other.xml', new File(basedir, 'pom.xml').text).fails('REQUEST-CHANGED')
edits
