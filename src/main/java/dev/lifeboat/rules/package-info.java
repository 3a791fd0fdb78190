/** The catalogue of rules, and where each of them stands in the document it was read from. */
package dev.lifeboat.rules;
