/** Whether what happened was allowed: checks over a history, and the verdicts of examples, rules and platforms. */
package dev.lifeboat.verdict;
