/** What the JSON reports of one build say, as values; reader makes them, writer tells them. */
package io.github.holdfast.report;
