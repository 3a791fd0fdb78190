/** Says what a run came to, to people and to machines: one writer for each format, all of them fed by one {@link dev.lifeboat.report.Audit}. */
package dev.lifeboat.report;
