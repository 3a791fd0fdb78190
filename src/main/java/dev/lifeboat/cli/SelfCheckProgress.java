package dev.lifeboat.cli;

import dev.lifeboat.selfcheck.MutantTrial;
import dev.lifeboat.selfcheck.NullTrial;
import dev.lifeboat.selfcheck.SelfCheck;

/** Says on the terminal how far a self-check has come. */
final class SelfCheckProgress implements SelfCheck.Listener {

    private final Progress progress;
    private final int apps;
    private int tried;
    private int wrong;

    SelfCheckProgress(Progress progress, int apps) {
        this.progress = progress;
        this.apps = apps;
    }

    @Override
    public void rehearsing(int examples) {
        progress.say("the correct app plays " + examples + " examples");
    }

    @Override
    public void tried(MutantTrial trial) {
        said(trial.mutant().id(), trial.killed() && trial.misblamed().isEmpty());
    }

    @Override
    public void tried(NullTrial trial) {
        said(trial.app(), trial.passes().isEmpty());
    }

    private synchronized void said(String id, boolean right) {
        tried++;
        wrong += right ? 0 : 1;
        progress.say("%s of %s apps%s: %s".formatted(tried, apps, wrong == 0 ? "" : ", " + wrong + " to look at", id));
    }
}
