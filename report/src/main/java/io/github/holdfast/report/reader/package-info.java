/** Reads JSON reports and the sources that they speak of; whatever is broken is told with its path and never passed over. */
package io.github.holdfast.report.reader;
