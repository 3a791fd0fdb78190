package dev.lifeboat.cli;

import java.util.Optional;

/** What the host had too little of, where a failure tells. It is nobody's verdict and no defect of the kit. */
final class Scarcity {

    private static final int DEEPEST = 20;

    private Scarcity() {}

    /** In a sentence, with what to do. It joins no strings: where memory is short, the little that is left has to do. */
    static Optional<String> of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            String message = cause.getMessage();
            if (message != null && message.contains("Too many open files")) {
                return Optional.of("The host does not let the kit open enough files and connections at the same time."
                        + " Allow more, for example by 'ulimit -n 1024'. Nothing was judged by this");
            }
            if (message != null && message.contains("unable to create native thread")) {
                return Optional.of("The host does not let the kit have enough threads."
                        + " Allow more processes (ulimit -u, or the container's limit), or play fewer examples at the"
                        + " same time with --parallel. Nothing was judged by this");
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
