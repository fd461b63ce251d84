package io.github.holdfast.lockfile.repository;

import java.util.Set;

/**
 * What every Maven 3 from 3.6.3 on gives a plugin from its own core, whatever the plugin asks for: the exported artifacts
 * that {@code META-INF/maven/extension.xml} of maven-core has in common in 3.6.3, 3.8.8, 3.9.11 and 3.9.16.
 */
final class CoreExports {

    private static final Set<String> NAMES = Set.of(
            "classworlds:classworlds",
            "javax.inject:javax.inject",
            "org.apache.maven.resolver:maven-resolver-api",
            "org.apache.maven.resolver:maven-resolver-impl",
            "org.apache.maven.resolver:maven-resolver-spi",
            "org.apache.maven.wagon:wagon-provider-api",
            "org.apache.maven:maven-aether-provider",
            "org.apache.maven:maven-artifact",
            "org.apache.maven:maven-artifact-manager",
            "org.apache.maven:maven-compat",
            "org.apache.maven:maven-core",
            "org.apache.maven:maven-error-diagnostics",
            "org.apache.maven:maven-lifecycle",
            "org.apache.maven:maven-model",
            "org.apache.maven:maven-model-builder",
            "org.apache.maven:maven-monitor",
            "org.apache.maven:maven-plugin-api",
            "org.apache.maven:maven-plugin-descriptor",
            "org.apache.maven:maven-plugin-parameter-documenter",
            "org.apache.maven:maven-plugin-registry",
            "org.apache.maven:maven-profile",
            "org.apache.maven:maven-project",
            "org.apache.maven:maven-repository-metadata",
            "org.apache.maven:maven-resolver-provider",
            "org.apache.maven:maven-settings",
            "org.apache.maven:maven-settings-builder",
            "org.apache.maven:maven-toolchain",
            "org.codehaus.plexus:plexus-classworlds",
            "org.codehaus.plexus:plexus-component-api",
            "org.codehaus.plexus:plexus-container-default",
            "org.eclipse.aether:aether-api",
            "org.eclipse.aether:aether-impl",
            "org.eclipse.aether:aether-spi",
            "org.eclipse.sisu:org.eclipse.sisu.plexus",
            "org.fusesource.jansi:jansi",
            "org.slf4j:slf4j-api",
            "org.sonatype.aether:aether-api",
            "org.sonatype.aether:aether-impl",
            "org.sonatype.aether:aether-spi",
            "org.sonatype.sisu:sisu-inject-plexus",
            "org.sonatype.spice:spice-inject-plexus",
            "plexus:plexus-container-default");

    private CoreExports() {}

    /** @param id {@code groupId:artifactId} */
    static boolean contains(String id) {
        return NAMES.contains(id);
    }
}
