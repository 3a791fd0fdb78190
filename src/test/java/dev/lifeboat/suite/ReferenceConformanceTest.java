package dev.lifeboat.suite;

import org.junit.platform.suite.api.ConfigurationParameter;

/** The reference is held to every example, in the way in which vendors hold their own app to them. */
@ConfigurationParameter(key = ConformanceSuite.IMPLEMENTATION, value = "dev.lifeboat.reference.ReferenceImplementation")
class ReferenceConformanceTest extends ConformanceSuite {}
