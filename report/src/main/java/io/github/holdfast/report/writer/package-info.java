/** Values in, text out: no file, no clock, no Maven. What a report says is hostile here and is escaped for each format. */
package io.github.holdfast.report.writer;
