package dev.lifeboat.suite;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** Runs conformance runs on the JUnit Platform; it finds nothing unless a suite names an implementation. */
public final class ConformanceEngine implements TestEngine {

    /** The engine's name, for filters. */
    public static final String ID = "lifeboat";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        return request.getConfigurationParameters()
                .get(ConformanceSuite.IMPLEMENTATION)
                .<TestDescriptor>map(implementation ->
                        PlannedSuite.of(id, new SuiteParameters(implementation, request.getConfigurationParameters())))
                .orElseGet(() -> new EngineDescriptor(id, "Lifeboat"));
    }

    @Override
    public void execute(ExecutionRequest request) {
        if (request.getRootTestDescriptor() instanceof PlannedSuite suite) {
            suite.execute(request.getEngineExecutionListener());
        } else {
            request.getEngineExecutionListener().executionStarted(request.getRootTestDescriptor());
            request.getEngineExecutionListener()
                    .executionFinished(request.getRootTestDescriptor(), TestExecutionResult.successful());
        }
    }
}
