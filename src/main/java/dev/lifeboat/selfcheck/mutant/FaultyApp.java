package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;

/** A faulty app to show to people: the mutant whose fault needs the least explaining, under a name that says what it is. */
public final class FaultyApp implements Implementation {

    private static final String FAULT = "R58-restores-beside-personal";

    private final Mutant fault;
    private final Implementation app;

    public FaultyApp() {
        this.fault = MutantCatalogue.load()
                .named(FAULT)
                .orElseThrow(() -> new IllegalStateException("the catalogue of mutants has no " + FAULT));
        this.app = fault.app().get();
    }

    /** What is wrong with it. */
    public Mutant fault() {
        return fault;
    }

    @Override
    public ConformanceStatement statement() {
        ConformanceStatement correct = app.statement();
        return new ConformanceStatement(
                correct.protocol(),
                correct.vendor(),
                "Faulty Authenticator (" + fault.does() + ")",
                correct.version(),
                correct.platforms(),
                correct.accountKinds(),
                correct.options(),
                correct.clock(),
                correct.parallel());
    }

    @Override
    public RunningApp install(DeviceEnvironment phone) {
        return app.install(phone);
    }

    @Override
    public void close() {
        app.close();
    }
}
