package dev.lifeboat.suite;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.Suite;

/**
 * A conformance run as a JUnit suite. It takes the same way as {@code lifeboat run} and writes the same reports.
 *
 * <pre>{@code
 * @ConfigurationParameter(key = ConformanceSuite.IMPLEMENTATION, value = "com.acme.AcmeAuthenticator")
 * class AcmeConformanceTest extends ConformanceSuite {}
 * }</pre>
 *
 * Each example on each platform is a test: PASS succeeds; FAIL, INCONCLUSIVE and NOT_RUN fail; NOT_APPLICABLE is aborted
 * with its reason. All parameters but the first may be left out.
 */
@Suite
@IncludeEngines(ConformanceEngine.ID)
public abstract class ConformanceSuite {

    /** The class of the implementation under test; it needs a public constructor without parameters. */
    public static final String IMPLEMENTATION = "lifeboat.implementation";

    /** The platforms to run on, joined by commas; default: all that the implementation claims. */
    public static final String PLATFORMS = "lifeboat.platforms";

    /** The rules to run, such as {@code R58,R60}; default: all. */
    public static final String RULES = "lifeboat.rules";

    /** A tag expression that examples have to fit. */
    public static final String TAGS = "lifeboat.tags";

    /** A folder of features in place of the kit's. */
    public static final String FEATURES = "lifeboat.features";

    /** Where all chance comes from, a number; default: that of {@code lifeboat run}. */
    public static final String SEED = "lifeboat.seed";

    /** How many examples at the same time; default: one for each processor. */
    public static final String PARALLEL = "lifeboat.parallel";

    /** {@code true} if derived rules and robustness count against the claim. */
    public static final String STRICT = "lifeboat.strict";

    /** Where the reports go; default: {@value #DEFAULT_OUT}. */
    public static final String OUT = "lifeboat.out";

    /** The default of {@link #OUT}, relative to the folder that the tests run in. */
    public static final String DEFAULT_OUT = "target/lifeboat";
}
