/**
 * Evidence on disk: what happened in each example and what each came to, a line of JSON for each record, appended as it
 * happens. A record is its class in {@code is} and its components by their names, so renaming one of them changes the
 * format.
 */
package dev.lifeboat.evidence;
