package dev.lifeboat.reference;

import dev.lifeboat.spi.Screen.Notice;
import dev.lifeboat.spi.Screen.PathStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a running app has in mind and a restart loses: the open question, what was said, the way taken, what was opened. */
final class Session {

    private Optional<Step> step = Optional.empty();
    private List<Notice> notices = List.of();
    private List<PathStep> path = List.of();
    private List<PathStep> wayToQuestion = List.of();
    private Optional<String> opened = Optional.empty();
    private List<PushRequest> requests = List.of();

    Optional<Step> step() {
        return step;
    }

    List<Notice> notices() {
        return notices;
    }

    List<PathStep> path() {
        return path;
    }

    Optional<String> opened() {
        return opened;
    }

    List<PushRequest> requests() {
        return requests;
    }

    /** An action begins: it takes a way of its own, and what was said before is no longer shown. */
    void take(List<PathStep> way) {
        notices = List.of();
        path = way;
    }

    /** An answer goes on from where the question was asked. */
    void goOn(PathStep control) {
        List<PathStep> further = new ArrayList<>(wayToQuestion);
        further.add(control);
        take(further);
    }

    /** A flow begins or goes on. */
    void follow(Turn turn) {
        if (step.isEmpty()) {
            wayToQuestion = path;
        }
        step = turn.next();
        tell(turn.notices());
    }

    void leaveQuestion() {
        step = Optional.empty();
    }

    void tell(List<Notice> more) {
        List<Notice> all = new ArrayList<>(notices);
        all.addAll(more);
        notices = all;
    }

    void open(String account) {
        opened = Optional.of(account);
    }

    void show(List<PushRequest> waiting) {
        requests = waiting;
    }

    void drop(PushRequest request) {
        requests = requests.stream().filter(other -> other != request).toList();
    }

    /** The account is gone, and what concerned it with it. */
    void forget(String account) {
        opened = opened.filter(id -> !id.equals(account));
        step = step.filter(open -> !open.flow().account().equals(Optional.of(account)));
        requests = requests.stream()
                .filter(request -> !request.account().equals(account))
                .toList();
    }
}
