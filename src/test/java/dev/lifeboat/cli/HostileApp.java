package dev.lifeboat.cli;

import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reference, with text that attacks whoever reads the report in every place where an app may put text. */
public final class HostileApp implements Implementation {

    /** What every text begins with, so that it can be found. */
    static final String MARK = "hostile-text";

    static final String TEXT = MARK
            + "\"'><script>alert(1)</script></script>]]>--><img src=http://hostile.invalid/i onerror=alert(2)>"
            + "<iframe src=http://hostile.invalid/f></iframe><style>*{background:url(http://hostile.invalid/s)}</style>"
            + "<svg onload=alert(3)></svg>&${x}{{y}}[l](javascript:alert(4))`c`|"
            + "\u001b[2J\u001b]0;t\u0007\u009b31m\u202e\u2066\u200f\u0000\ud83d.\ufffe"
            + "\nPASS  R58 forged\r\nCONFORMANT  forged\n# forged\n";

    private final ReferenceImplementation reference = new ReferenceImplementation();

    @Override
    public ConformanceStatement statement() {
        ConformanceStatement honest = reference.statement();
        return new ConformanceStatement(
                honest.protocol(),
                TEXT,
                TEXT,
                "1.0",
                honest.platforms(),
                honest.accountKinds(),
                honest.options(),
                honest.clock(),
                honest.parallel());
    }

    @Override
    public RunningApp install(DeviceEnvironment phone) {
        send(phone);
        return new Scribbling(reference.install(phone));
    }

    @Override
    public void close() {
        reference.close();
    }

    private static void send(DeviceEnvironment phone) {
        URI token = phone.address("net/microsoft/consumers/oauth2/v2.0/token");
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(token)
                                    .POST(BodyPublishers.ofString(TEXT))
                                    .build(),
                            BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows what the reference shows, with other words; once somebody recovers, there is an account too many. */
    private static final class Scribbling implements RunningApp {

        private final RunningApp reference;
        private boolean recovering;

        private Scribbling(RunningApp reference) {
            this.reference = reference;
        }

        @Override
        public Screen screen() {
            return scribbled(reference.screen());
        }

        @Override
        public Screen perform(Action action) {
            recovering |= action instanceof Action.BeginRecovery;
            return scribbled(reference.perform(action));
        }

        @Override
        public Screen restart() {
            return scribbled(reference.restart());
        }

        @Override
        public void uninstall() {
            reference.uninstall();
        }

        private Screen scribbled(Screen screen) {
            List<Screen.Account> accounts = new ArrayList<>(screen.accounts());
            if (recovering) {
                accounts.add(new Screen.Account(
                        TEXT,
                        AccountKind.THIRD_PARTY,
                        TEXT,
                        TEXT,
                        AccountState.NEEDS_VERIFICATION,
                        false,
                        Optional.empty()));
            }
            return new Screen(
                    screen.view(),
                    accounts,
                    screen.offers().stream()
                            .map(offer -> new Screen.Offer(offer.action(), offer.account(), TEXT, offer.place()))
                            .toList(),
                    screen.prompt(),
                    screen.backup(),
                    screen.notices().stream()
                            .map(notice -> new Screen.Notice(notice.code(), notice.account(), TEXT))
                            .toList(),
                    screen.requests(),
                    screen.path(),
                    screen.busy());
        }
    }
}
