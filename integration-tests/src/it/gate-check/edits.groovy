import io.github.holdfast.it.Edits

// What keeps our rules from running at all, so that only somebody outside can tell.
def shop = new File(basedir, 'shop')
def edits = new Edits(shop)
def root = 'pom.xml'
def parent = new File(shop, root).text.find('(?s)  <parent>.*</parent>\n\n')
def release = (parent =~ '<version>(.+)</version>')[0][1]

edits.edit('unchanged').passes()
edits.edit('parent-left-out').replace(root, parent, '').fails('GATE-REMOVED pom.xml:2 x10', 'GATE-TOOL-CHANGED pom.xml:2 x8')
edits.edit('parent-inlined').replace(root, parent, '').after(root, '</dependencies>', '''  <build>
    <plugins>
      <plugin>
        <groupId>org.jacoco</groupId>
        <artifactId>jacoco-maven-plugin</artifactId>
        <version>0.8.15</version>
      </plugin>
    </plugins>
  </build>''').fails('GATE-REMOVED pom.xml:2 x10', 'GATE-TOOL-CHANGED pom.xml:2 x7', 'GATE-TOOL-CHANGED pom.xml:36')
edits.edit('parent-in-the-tree').replace(root, '<relativePath/>', '<relativePath>parent/pom.xml</relativePath>')
  .file('parent/pom.xml', """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>io.github.holdfast</groupId>
  <artifactId>holdfast-parent</artifactId>
  <version>$release</version>
  <packaging>pom</packaging>
</project>
""").fails('GATE-REMOVED parent/pom.xml:1 x10', 'GATE-TOOL-CHANGED parent/pom.xml:1 x8')
edits.edit('rules-by-property').after(root, '<properties>', '<enforcer.rules>alwaysPass</enforcer.rules>').fails('GATE-SKIPPED pom.xml:23')
edits.edit('start-tells-its-version').file('.mvn/maven.config', '--version\n').fails('LAUNCH-CHANGED .mvn/maven.config')
edits.edit('start-has-agent').file('.mvn/jvm.config', '-Xmx512m\n-javaagent:agent.jar\n').fails('LAUNCH-CHANGED .mvn/jvm.config')
edits.edit('start-has-extension').file('.mvn/extensions.xml', '<extensions/>\n').fails('LAUNCH-CHANGED .mvn/extensions.xml')
edits.edit('wrapper').file('mvnw', '#!/bin/sh\nexit 0\n').fails('LAUNCH-CHANGED mvnw')
edits.edit('less-asked').after(root, '<properties>', '<holdfast.coverage.line>0.10</holdfast.coverage.line>').fails('GATE-LOOSENED pom.xml:23')

// After the build.
edits.edit('built').passes()
edits.edit('not-built').fails('GATE-DID-NOT-RUN x4')
edits.edit('only-its-version').fails('GATE-DID-NOT-RUN x4')
edits.edit('halted').after('inside/src/test/java/com/acme/InsideTest.java', '@Test', 'void ends() {\nRuntime.getRuntime().halt(0);\n}\n\n@Test').fails('GATE-DID-NOT-RUN x4')
edits.edit('failed').after('core/src/main/java/com/acme/Shop.java', '}', '''
    public static String left(int many) {
        return many > 1 ? "Much" : "Little";
    }''').fails('GATE-DID-NOT-RUN x2', 'GATE-FAILED-UNHEARD')
edits
