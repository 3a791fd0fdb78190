package dev.lifeboat.selfcheck;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.History;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.ActionTaken;
import dev.lifeboat.observation.Observation.AppStarted;
import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.observation.Observation.ScreenRead;
import dev.lifeboat.spi.Screen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an app asked and showed in an example, without what its own chance decides, which are ids, nonces and sealed bytes,
 * and without its looks at the phone's clock and for sign-in requests, which it may take as often as it likes.
 */
record Conduct(List<String> deeds) {

    static Conduct of(History history) {
        return new Conduct(history.all(Observation.class)
                .flatMap(observation -> deed(observation).stream())
                .toList());
    }

    private static Optional<String> deed(Observation observation) {
        if (observation instanceof Exchanged exchanged) {
            return isLook(exchanged)
                    ? Optional.empty()
                    : Optional.of(exchanged.method() + " " + exchanged.service().orElse("") + " "
                            + exchanged.operation().orElse(exchanged.target()));
        }
        if (observation instanceof ActionTaken taken) {
            return Optional.of(shown(taken.answer()));
        }
        if (observation instanceof ScreenRead read) {
            return Optional.of(shown(read.answer()));
        }
        return observation instanceof AppStarted started ? Optional.of(shown(started.answer())) : Optional.empty();
    }

    private static boolean isLook(Exchanged exchanged) {
        return exchanged.target().endsWith("/os/clock")
                || exchanged.method().equals("GET") && exchanged.target().contains("/sign-in-requests");
    }

    private static String shown(Answer answer) {
        return answer.screen()
                .map(Conduct::shown)
                .orElseGet(() -> answer.getClass().getSimpleName());
    }

    private static String shown(Screen screen) {
        String accounts = screen.accounts().stream()
                .map(account -> account.kind() + " " + account.issuer() + " " + account.username() + " "
                        + account.state() + " " + account.code())
                .collect(Collectors.joining(", "));
        return String.join(
                "; ",
                screen.view().toString(),
                accounts,
                screen.offers().stream()
                        .map(offer -> offer.action() + " " + offer.label() + " " + offer.place())
                        .toList()
                        .toString(),
                screen.prompt().map(prompt -> prompt.why().toString()).orElse(""),
                screen.backup().on() ? "on" : "off",
                screen.notices().stream()
                        .map(notice -> notice.code().toString())
                        .toList()
                        .toString(),
                screen.path().toString());
    }
}
