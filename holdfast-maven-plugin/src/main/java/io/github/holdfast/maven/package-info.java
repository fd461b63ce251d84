/** The goals of {@code holdfast:}, which write files of the project when a person asks for it. */
package io.github.holdfast.maven;
