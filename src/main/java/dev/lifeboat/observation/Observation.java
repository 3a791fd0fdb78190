package dev.lifeboat.observation;

import dev.lifeboat.simulator.device.DeviceProfile;
import dev.lifeboat.simulator.device.PhoneEvent;
import dev.lifeboat.simulator.identity.ProviderEvent;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.Store;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** One thing that happened. Values that must not leak have been replaced by their references before they get here. */
public sealed interface Observation {

    /** A step of the example began; it belongs to the story and separates what came before from what follows. */
    record StepBegan(String keyword, String text) implements Observation {}

    /** The world was changed by the person or the harness, not by the app: a clock moved, a phone went offline. */
    record WorldChanged(String what) implements Observation {}

    /**
     * A phone came into the example.
     *
     * @param phone its id, by which everything else names it
     * @param name what the example calls it, such as {@code Ana's old phone}
     * @param make which phone of which system it is
     */
    record PhoneBought(String phone, String name, DeviceProfile make) implements Observation {

        /** The system that it comes with. */
        public Platform platform() {
            return make.platform();
        }
    }

    /** The app was installed on a phone, or its process was killed and started again. */
    record AppStarted(String phone, Start start, Answer answer) implements Observation {}

    /** The app was removed from a phone. */
    record AppRemoved(String phone) implements Observation {}

    /** The person did something in the app. */
    record ActionTaken(String phone, Action action, Answer answer) implements Observation {}

    /** The person looked at the screen. */
    record ScreenRead(String phone, Answer answer) implements Observation {}

    /**
     * A request of an app and its answer.
     *
     * @param service the simulated service, or empty for an address nobody answers (unknown egress)
     * @param operation the service's name for what was asked
     * @param target path and query below the phone's address
     * @param carriedOut whether the service acted on it; a lost acknowledgement leaves this true
     * @param fault the fault that met the request, if one did
     */
    record Exchanged(
            String phone,
            Optional<String> service,
            Optional<String> operation,
            String method,
            String target,
            Map<String, String> requestHeaders,
            String requestBody,
            int status,
            String responseBody,
            boolean carriedOut,
            Optional<String> fault)
            implements Observation {}

    /**
     * An object of a cloud store was written, read or deleted.
     *
     * @param account the person's name for it
     */
    record StoreTouched(Store store, String account, String object, Touch touch) implements Observation {}

    /** A provider noted something: a sign-in, a proof, a credential. */
    record ProviderNoted(ProviderEvent event) implements Observation {

        /** What it was, in words. */
        public String words() {
            return EventWords.of(event);
        }
    }

    /** Something happened on a phone beside the app: a dialog was answered, a frame was taken. */
    record PhoneNoted(PhoneEvent event) implements Observation {

        /** What it was, in words. */
        public String words() {
            return EventWords.of(event);
        }
    }

    /**
     * The kit looked for secrets in a cloud account.
     *
     * @param values how many stored values were searched
     * @param bytes how many bytes they have together
     * @param payloads how many of them are larger than a label
     * @param openedPayloads how many of those could be read to the last byte, or opened with the provider's keys
     * @param closedBytes how many bytes of all values could not, so that what they say was not searched
     * @param lying references of the secrets found in the bytes as they lie there
     * @param opened references of the secrets found in opened backups
     */
    record StoreSearched(
            Store store,
            String account,
            int values,
            long bytes,
            int payloads,
            int openedPayloads,
            long closedBytes,
            SortedSet<String> lying,
            SortedSet<String> opened)
            implements Observation {

        /** Whether everything could be opened or read, so that its content was searched too. */
        public boolean inFull() {
            return openedPayloads == payloads && closedBytes == 0;
        }

        /** What was searched, in words. */
        public String extent() {
            return "%s values of %s bytes searched, %s of %s payloads opened: opened %s"
                    .formatted(
                            values,
                            bytes,
                            openedPayloads,
                            payloads,
                            inFull() ? "in full" : "in part, %s bytes stayed closed".formatted(closedBytes));
        }

        /** The size in bytes up to which a value is only a label. */
        public static final int LABEL = 256;

        public StoreSearched {
            lying = Collections.unmodifiableSortedSet(new TreeSet<>(lying));
            opened = Collections.unmodifiableSortedSet(new TreeSet<>(opened));
        }
    }

    /**
     * The kit looked for the private keys of registered public keys in everything that phones sent (rule R36).
     *
     * @param keys how many public keys are registered
     * @param requests how many requests were searched
     * @param bytes how many bytes they and the backups opened in them have together
     * @param candidates how many different numbers were tried against the public keys
     * @param unscanned how many bytes were searched for encoded keys and structures, but not window by window
     * @param opened how many encrypted backups in the requests could be opened
     * @param closed how many could not, contents that are no text and no known encoding of one among them
     * @param closedBytes how many bytes these have together
     * @param found where private keys were found, and in which form
     */
    record PrivateKeysSearched(
            int keys,
            int requests,
            long bytes,
            int candidates,
            long unscanned,
            int opened,
            int closed,
            long closedBytes,
            SortedSet<String> found)
            implements Observation {
        public PrivateKeysSearched {
            found = Collections.unmodifiableSortedSet(new TreeSet<>(found));
        }

        /** What was searched, in words. */
        public String extent() {
            return "%s requests of %s bytes searched for %s keys, %s candidates tried, %s bytes not scanned, opened %s"
                    .formatted(
                            requests,
                            bytes,
                            keys,
                            candidates,
                            unscanned,
                            closed == 0
                                    ? "in full"
                                    : "in part: %s of %s, %s bytes stayed closed"
                                            .formatted(opened, opened + closed, closedBytes));
        }
    }

    /**
     * The kit looked for names of accounts in what others came to know (rules R13 to R15).
     *
     * @param whose with whom it lies, such as {@code mail or files}
     * @param requests how many requests were made up to then; who got each was looked at
     * @param searched how many of them were searched, because those others got them
     * @param bytes how many bytes these have together
     * @param names how many names were looked for
     * @param tooShort names that were not, because by accident they would be found everywhere
     */
    record NamesSearched(String whose, int requests, int searched, long bytes, int names, SortedSet<String> tooShort)
            implements Observation {
        public NamesSearched {
            tooShort = Collections.unmodifiableSortedSet(new TreeSet<>(tooShort));
        }

        /** What was searched, in words. */
        public String extent() {
            return "%s of %s requests, %s bytes, searched for %s names%s"
                    .formatted(
                            searched,
                            requests,
                            bytes,
                            names,
                            tooShort.isEmpty()
                                    ? ""
                                    : ", %s too short to be searched for: %s"
                                            .formatted(tooShort.size(), String.join(", ", tooShort)));
        }
    }

    /**
     * The kit looked at what the administrator of an organisation can see (rule R15).
     *
     * @param tenant as addresses say it
     * @param members user names
     * @param devices what their devices called themselves
     * @param told every request that reached the tenant
     */
    record AdministratorLooked(String tenant, List<String> members, List<String> devices, List<Told> told)
            implements Observation {
        public AdministratorLooked {
            members = List.copyOf(members);
            devices = List.copyOf(devices);
            told = List.copyOf(told);
        }
    }

    /**
     * A request as the service that got it may keep it.
     *
     * @param target path and query
     */
    record Told(String operation, String target, Map<String, String> headers, String body) {}

    /**
     * A provider was shown a code by the person.
     *
     * @param credential whose credential made it, where it was accepted and the provider knows
     * @param device the device that credential was created on, likewise
     */
    record CodeTried(
            String phone,
            String account,
            String code,
            boolean accepted,
            Optional<String> credential,
            Optional<String> device)
            implements Observation {}

    /**
     * The person attempted something that was cut at one of its calls, and then did it once more. States are lists of what is
     * there, a line each, accounts in the order in which they are shown and with what their providers say to their codes.
     *
     * @param cut what broke in, in words
     * @param call at which call of the action, counted from 1
     * @param met the call that it met, as service and operation; empty if the action made fewer calls and was not cut
     * @param saidDone whether the app said afterwards that it is done
     * @param before the state from before
     * @param after the state that the action leads to
     * @param found the state that the attempt left
     * @param retried the state that the second try left
     */
    record CutAttempted(
            String phone,
            String deed,
            String cut,
            int call,
            Optional<String> met,
            boolean saidDone,
            List<String> before,
            List<String> after,
            List<String> found,
            List<String> retried)
            implements Observation {

        public CutAttempted {
            before = List.copyOf(before);
            after = List.copyOf(after);
            found = List.copyOf(found);
            retried = List.copyOf(retried);
        }

        @Override
        public String toString() {
            return deed + ", met by " + cut + " at call " + call
                    + met.map(operation -> " (" + operation + ")").orElse("");
        }
    }

    /** How an app came to run. */
    enum Start {
        INSTALLED,
        RESTARTED
    }

    /** What was done to a stored object. */
    enum Touch {
        WRITTEN,
        READ,
        DELETED
    }

    /**
     * An observation in its place.
     *
     * @param number counted from 1 within the example
     * @param at simulated time
     */
    record Entry(int number, Instant at, Observation observation) {}
}
