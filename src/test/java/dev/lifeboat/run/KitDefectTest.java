package dev.lifeboat.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.RuleCatalogue;
import dev.lifeboat.simulator.gateway.Gateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on our side is never a verdict. */
class KitDefectTest {

    @TempDir
    private Path folder;

    @Test
    void anExampleWithoutASingleCheckIsADefect() {
        assertThatThrownBy(() -> run("When Ana looks at the new phone", RunListener.NONE))
                .isInstanceOf(KitDefect.class)
                .hasMessage("The example defect/an-example ended without a single check: it proves nothing");
    }

    @Test
    void anExampleThatNamesNobodyKnownIsADefect() {
        assertThatThrownBy(() -> run("Then the code of \"Harbour\" on the new phone is accepted", RunListener.NONE))
                .isInstanceOf(KitDefect.class)
                .hasMessageContaining("'Harbour' should name one account of Ana, but names []");
    }

    @Test
    void aListenerThatThrowsIsADefect() {
        RunListener throwing = new RunListener() {
            @Override
            public void ended(ExampleResult result) {
                throw new IllegalStateException("the disk is full");
            }
        };
        assertThatThrownBy(() -> run("Then the new phone still shows no account", throwing))
                .isInstanceOf(KitDefect.class)
                .hasMessageContaining("the disk is full");
    }

    @Test
    void theSameExampleWithACheckIsNone() throws IOException {
        assertThat(run("Then the new phone still shows no account", RunListener.NONE)
                        .examples())
                .hasSize(2);
    }

    private RunResult run(String step, RunListener listener) throws IOException {
        Files.writeString(folder.resolve("defect.feature"), """
                Feature: A defect

                  @R58
                  Rule: An app that already holds accounts does not restore

                    Example: an example
                      %s
                """.formatted(step));
        try (Gateway gateway = Gateway.start();
                InProcessDriver driver = new InProcessDriver(new ReferenceImplementation())) {
            ConformanceRun run = new ConformanceRun(RuleCatalogue.load(), gateway, driver, RunSettings.standard());
            return run.execute(
                    RunPlan.of(FeatureFolder.at(folder), RuleCatalogue.load(), run.statement(), Selection.ALL),
                    listener);
        }
    }
}
