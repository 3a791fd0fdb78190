package dev.lifeboat.cli;

import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.serve.AdapterServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lifeboat serve}: offers the built-in reference to programs outside, until it is ended. */
@Command(
        name = "serve",
        description = "Offers the built-in reference as an adapter, until it is ended.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  lifeboat serve --adapter --port 8080",
            "  lifeboat run --target http://127.0.0.1:8080",
            "  lifeboat run --adapter \"./lifeboat serve --adapter\""
        })
final class ServeCommand implements Callable<Integer> {

    private static final String PORT = "LIFEBOAT_PORT";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--adapter",
            required = true,
            description = "Speak the adapter protocol: the reference is then an app like any other.")
    private boolean adapter;

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Where to listen on 127.0.0.1. Default: what the variable " + PORT + " says, else any free port.")
    private Integer port;

    @Mixin
    private Help help;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (AdapterServer server = AdapterServer.start(new ReferenceImplementation(), wanted())) {
            out.println("Ctrl-C ends the reference, which listens at " + server.address());
            out.flush();
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Port " + wanted() + " cannot be listened at: " + e.getMessage() + ". Name another with --port.");
        }
    }

    private int wanted() {
        String said = port != null ? port.toString() : System.getenv().getOrDefault(PORT, "0");
        if (said.matches("[0-9]{1,5}") && Integer.parseInt(said) <= 65535) {
            return Integer.parseInt(said);
        }
        throw new ParameterException(
                spec.commandLine(),
                (port != null ? "--port" : PORT) + " expects a number from 0 to 65535, not '" + said + "'.");
    }
}
