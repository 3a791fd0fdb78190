/**
 * The features as tests in a Java build: vendors extend {@link dev.lifeboat.suite.ConformanceSuite}, name their
 * implementation, and every example shows up in their own test run.
 */
package dev.lifeboat.suite;
