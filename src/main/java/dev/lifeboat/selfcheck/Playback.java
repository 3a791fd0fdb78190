package dev.lifeboat.selfcheck;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Start;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the answers that another app gave in the same example of another world, phone by phone and in their order. It talks
 * to nobody, and whatever it is told it does not listen.
 */
final class Playback implements Driver {

    /** What was asked for, and the answer. */
    private record Turn(String asked, Answer answer) {}

    /** One phone's turns that are still to come, and the answer before them. */
    private static final class Tape {
        private final List<Turn> turns = new ArrayList<>();
        private int next;

        /** Goes on to the next turn of this sort; where none is to come the last answer stays. */
        Answer goOn(String asked) {
            for (int i = next; i < turns.size(); i++) {
                if (turns.get(i).asked().equals(asked)) {
                    next = i + 1;
                    break;
                }
            }
            return turns.get(Math.max(0, next - 1)).answer();
        }

        /** A look changes nothing, so only the very next turn may be one. */
        Answer look() {
            if (next < turns.size() && turns.get(next).asked().equals(LOOK)) {
                next++;
            }
            return turns.get(next - 1).answer();
        }
    }

    private static final String LOOK = "a look";

    private final ConformanceStatement statement;
    private final Deque<Tape> unused;
    private final Map<String, Tape> running = new HashMap<>();

    Playback(ConformanceStatement statement, History recorded) {
        this.statement = statement;
        this.unused = tapes(recorded);
    }

    /** In the order in which the phones were set up. */
    private static Deque<Tape> tapes(History recorded) {
        Map<String, Tape> tapes = new LinkedHashMap<>();
        for (Iterator<Observation> seen = recorded.all(Observation.class).iterator(); seen.hasNext(); ) {
            Observation observation = seen.next();
            if (observation instanceof Observation.AppStarted started) {
                tape(tapes, started.phone()).add(new Turn(started.start().name(), started.answer()));
            } else if (observation instanceof Observation.ActionTaken taken) {
                tape(tapes, taken.phone()).add(new Turn(taken.action().name().wireName(), taken.answer()));
            } else if (observation instanceof Observation.ScreenRead read) {
                tape(tapes, read.phone()).add(new Turn(LOOK, read.answer()));
            }
        }
        return new ArrayDeque<>(tapes.values());
    }

    private static List<Turn> tape(Map<String, Tape> tapes, String phone) {
        return tapes.computeIfAbsent(phone, first -> new Tape()).turns;
    }

    @Override
    public ConformanceStatement statement() {
        return statement;
    }

    @Override
    public Answer install(DeviceEnvironment phone) {
        if (!running.containsKey(phone.device()) && unused.isEmpty()) {
            return new Answer.Broken("nothing is recorded of another phone");
        }
        return running.computeIfAbsent(phone.device(), first -> unused.remove()).goOn(Start.INSTALLED.name());
    }

    @Override
    public Answer perform(String device, Action action) {
        return running.get(device).goOn(action.name().wireName());
    }

    @Override
    public Answer screen(String device) {
        return running.get(device).look();
    }

    @Override
    public Answer restart(String device) {
        return running.get(device).goOn(Start.RESTARTED.name());
    }

    @Override
    public void uninstall(String device) {
        // Nothing was installed.
    }

    @Override
    public void close() {}
}
