package io.github.holdfast.gate;

/** POMs of a reactor whose gates are of every kind. */
final class Poms {

    /** A root with two modules, three gates, tools, and two profiles. */
    static final String PARENT = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>orders</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <modules>
                <module>core</module>
                <module>web</module>
              </modules>
              <properties>
                <holdfast.coverage.line>0.80</holdfast.coverage.line>
                <holdfast.coverageFloor.skip>false</holdfast.coverageFloor.skip>
              </properties>
              <build>
                <pluginManagement>
                  <plugins>
                    <plugin>
                      <artifactId>maven-surefire-plugin</artifactId>
                      <version>3.5.0</version>
                      <configuration>
                        <argLine>@{argLine}</argLine>
                      </configuration>
                    </plugin>
                    <plugin>
                      <artifactId>maven-compiler-plugin</artifactId>
                      <version>3.14.1</version>
                    </plugin>
                  </plugins>
                </pluginManagement>
                <plugins>
                  <plugin>
                    <groupId>org.jacoco</groupId>
                    <artifactId>jacoco-maven-plugin</artifactId>
                    <version>0.8.15</version>
                    <executions>
                      <execution>
                        <id>coverage-agent</id>
                        <goals>
                          <goal>prepare-agent</goal>
                        </goals>
                      </execution>
                    </executions>
                  </plugin>
                  <plugin>
                    <artifactId>maven-enforcer-plugin</artifactId>
                    <version>3.7.0</version>
                    <dependencies>
                      <dependency>
                        <groupId>io.github.holdfast</groupId>
                        <artifactId>holdfast-rules</artifactId>
                        <version>0.2.0</version>
                      </dependency>
                    </dependencies>
                    <executions>
                      <execution>
                        <id>gate-integrity</id>
                        <phase>validate</phase>
                        <goals>
                          <goal>enforce</goal>
                        </goals>
                        <configuration>
                          <rules>
                            <gateIntegrity/>
                          </rules>
                        </configuration>
                      </execution>
                      <execution>
                        <id>coverage-floor</id>
                        <phase>verify</phase>
                        <goals>
                          <goal>enforce</goal>
                        </goals>
                        <configuration>
                          <skip>${holdfast.coverageFloor.skip}</skip>
                          <rules>
                            <coverageFloor>
                              <line>${holdfast.coverage.line}</line>
                              <excludes>${holdfast.coverage.excludes}</excludes>
                            </coverageFloor>
                          </rules>
                        </configuration>
                      </execution>
                    </executions>
                  </plugin>
                </plugins>
              </build>
              <profiles>
                <profile>
                  <id>nightly</id>
                  <properties>
                    <holdfast.coverage.line>0.90</holdfast.coverage.line>
                  </properties>
                </profile>
              </profiles>
            </project>
            """;

    private Poms() {}

    /** A module of it. */
    static String module(String artifactId) {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>com.acme</groupId>
                    <artifactId>orders</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>NAME</artifactId>
                  <!--here-->
                </project>
                """.replace("NAME", artifactId);
    }
}
