package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;

/** Plays the reference on one phone, word for word, except where somebody plays it otherwise. */
class Understudy implements RunningApp {

    /** Who plays on a phone. */
    @FunctionalInterface
    interface Casting {
        RunningApp on(DeviceEnvironment phone, RunningApp reference);
    }

    private final RunningApp reference;

    Understudy(RunningApp reference) {
        this.reference = reference;
    }

    /** The reference with another app in front of it on every phone. */
    static Implementation playing(Casting casting) {
        return playing(Policies.correct(), casting);
    }

    static Implementation playing(Policies policies, Casting casting) {
        ReferenceImplementation reference = new ReferenceImplementation(policies);
        return new Implementation() {
            @Override
            public ConformanceStatement statement() {
                return reference.statement();
            }

            @Override
            public RunningApp install(DeviceEnvironment phone) {
                return casting.on(phone, reference.install(phone));
            }
        };
    }

    /** What all phones of one example have in common: their addresses begin alike. */
    static String worldOf(DeviceEnvironment phone) {
        String address = phone.address().toString();
        return address.substring(0, address.lastIndexOf('/'));
    }

    /** How every screen is shown. */
    Screen shown(Screen screen) {
        return screen;
    }

    @Override
    public Screen screen() {
        return shown(reference.screen());
    }

    @Override
    public Screen perform(Action action) {
        return shown(reference.perform(action));
    }

    @Override
    public Screen restart() {
        return shown(reference.restart());
    }

    @Override
    public void uninstall() {
        reference.uninstall();
    }
}
