package dev.lifeboat.selfcheck;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.rules.Chapter;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.RunSettings;
import dev.lifeboat.simulator.World;
import dev.lifeboat.spi.Platform;

/** Shows in every example what the correct app showed in it, in a world with other secrets. */
record PlaysBackAnotherRun() implements NullApp {

    @Override
    public String id() {
        return "plays-back-another-run";
    }

    @Override
    public boolean mayNotPass(Chapter chapter) {
        return true;
    }

    @Override
    public boolean needsRehearsal() {
        return true;
    }

    /** Under the seed of the rehearsal its codes would be the right ones; under other names it would be found out at once. */
    @Override
    public RunSettings among(RunSettings settings) {
        return settings.withOtherSecrets();
    }

    @Override
    public Door open(Rehearsal rehearsal) {
        return new Recorded(rehearsal);
    }

    private record Recorded(Rehearsal rehearsal) implements Door {
        @Override
        public Driver driver(Example example, Platform platform, World world) {
            return rehearsal
                    .trace(example.id() + "@" + platform.wireName())
                    .map(trace -> new Playback(new ReferenceImplementation().statement(), trace.history()))
                    .orElseThrow(() -> new IllegalStateException(example.id() + " was not rehearsed"));
        }

        @Override
        public void close() {}
    }
}
