/** The goals of {@code holdfast:}, which write files of the project when a person asks for it, or tell what a build said. */
package io.github.holdfast.maven;
