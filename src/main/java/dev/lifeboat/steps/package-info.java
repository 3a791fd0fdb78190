/**
 * The vocabulary of the features: a class per noun whose methods translate a sentence, let a person act, or name a check.
 * Nothing here decides; the checks do.
 */
package dev.lifeboat.steps;
