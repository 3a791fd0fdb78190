package dev.lifeboat.cli;

import dev.lifeboat.driver.Adapter;
import dev.lifeboat.driver.Driver;
import dev.lifeboat.driver.HttpDriver;
import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.driver.Limits;
import dev.lifeboat.driver.SubjectUnusable;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.report.Digest;
import dev.lifeboat.report.Digests;
import dev.lifeboat.spi.Implementation;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name the app under test: in this JVM or behind an adapter. Without any of them it is the reference. */
final class SubjectOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "The app under test: an adapter that is running, by its address above /v1.")
    private String target;

    @Option(
            names = "--adapter",
            paramLabel = "COMMAND",
            description =
                    "The app under test: an adapter to start, as one would type it into a shell. It is told its port in"
                            + " LIFEBOAT_PORT, and ended afterwards with all that it started.")
    private String adapter;

    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            description = "How long an adapter may take for one answer. Default: 20.")
    private Integer deadline;

    @Option(
            names = "--startup",
            paramLabel = "SECONDS",
            description = "How long an adapter that is started may take until it answers. Default: 30.")
    private Integer startup;

    @Option(
            names = "--implementation",
            paramLabel = "CLASS",
            description = "The app under test: a class that implements dev.lifeboat.spi.Implementation."
                    + " Default: the built-in reference.")
    private String implementation;

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "Jars and folders of the app under test, separated as on any Java class path.")
    private String classpath;

    /** The way to the subject; the caller closes it. */
    Driver driver() {
        checkThereIsOne();
        if (target != null) {
            return HttpDriver.to(address(), limits());
        }
        return adapter != null ? HttpDriver.starting(adapter, limits()) : new InProcessDriver(subject());
    }

    /**
     * The subject behind the adapter protocol; one in this JVM is offered that way. The caller closes it.
     *
     * @throws SubjectUnusable if it cannot be started
     */
    Adapter adapter() {
        checkThereIsOne();
        if (target != null) {
            return Adapter.running(address());
        }
        return adapter != null ? Adapter.started(adapter, limits()) : new OfferedApp(subject());
    }

    private void checkThereIsOne() {
        List<String> named = new ArrayList<>();
        Map<String, String> subjects = new LinkedHashMap<>();
        subjects.put("--target", target);
        subjects.put("--adapter", adapter);
        subjects.put("--implementation", implementation);
        subjects.forEach((option, value) -> {
            if (value != null) {
                named.add(option);
            }
        });
        if (named.size() > 1) {
            throw mistake("One run judges one app: expected one of " + String.join(", ", named) + ", not all of them.");
        }
        if (deadline != null && (deadline < 1 || isInProcess())) {
            throw mistake(
                    "--deadline counts the seconds for an answer of an adapter: expected at least 1, together with"
                            + " --target or --adapter.");
        }
        checkStartup();
    }

    private void checkStartup() {
        if (startup != null && (startup < 1 || adapter == null)) {
            throw mistake(
                    "--startup counts the seconds that an adapter may take to start: expected at least 1, together"
                            + " with --adapter.");
        }
    }

    private boolean isInProcess() {
        return target == null && adapter == null;
    }

    Limits limits() {
        Limits limits = deadline == null ? Limits.STANDARD : Limits.STANDARD.withAnswer(Duration.ofSeconds(deadline));
        return startup == null ? limits : limits.withReady(Duration.ofSeconds(startup));
    }

    private URI address() {
        try {
            URI address = new URI(target);
            boolean fits =
                    ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                            && address.getHost() != null
                            && address.getQuery() == null
                            && address.getFragment() == null;
            if (fits) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw mistake("--target expects an address such as http://127.0.0.1:8080, not '" + target + "'.");
        }
        throw mistake("--target expects an address such as http://127.0.0.1:8080, not '" + target + "'.");
    }

    /** What has to be said again to run the same subject, for the commands that reports quote. */
    List<String> repeated() {
        List<String> options = new ArrayList<>();
        if (target != null) {
            options.addAll(List.of("--target", target));
        }
        if (adapter != null) {
            options.addAll(List.of("--adapter", adapter));
        }
        if (deadline != null) {
            options.addAll(List.of("--deadline", deadline.toString()));
        }
        if (startup != null) {
            options.addAll(List.of("--startup", startup.toString()));
        }
        if (implementation != null) {
            options.addAll(List.of("--implementation", implementation));
        }
        if (classpath != null) {
            options.addAll(List.of("--classpath", classpath));
        }
        return options;
    }

    /** Of the subject's jar or folder of classes, or of the file that its command names; nothing is known of a running adapter. */
    Optional<Digest> digest() {
        return isInProcess()
                ? Digests.ofSubject(type())
                : Optional.ofNullable(adapter).flatMap(this::digest);
    }

    private Optional<Digest> digest(String command) {
        for (String word : command.trim().split("\\s+")) {
            Path file = Path.of(word);
            try {
                if (Files.isRegularFile(file)) {
                    return Optional.of(Digest.of("subject", Files.readAllBytes(file)));
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Class<?> type() {
        return implementation == null ? ReferenceImplementation.class : named();
    }

    private Implementation subject() {
        Class<?> type = type();
        try {
            return (Implementation) type.getConstructor().newInstance();
        } catch (NoSuchMethodException e) {
            throw mistake("The class " + type.getName() + " needs a public constructor without parameters.");
        } catch (InvocationTargetException e) {
            throw mistake("The class " + type.getName() + " cannot be started: " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw mistake("The class " + type.getName() + " cannot be started: it has to be public and not abstract.");
        }
    }

    private Class<?> named() {
        try {
            Class<?> type = Class.forName(implementation, true, loader());
            if (!Implementation.class.isAssignableFrom(type)) {
                throw mistake("The class " + implementation + " does not implement " + Implementation.class.getName()
                        + ", which is how an app is plugged in.");
            }
            return type;
        } catch (ClassNotFoundException | LinkageError e) {
            throw mistake("There is no class " + implementation + " on the class path"
                    + (classpath == null ? ". Name its jar or folder with --classpath." : " '" + classpath + "'.")
                    + " The reference is " + ReferenceImplementation.class.getName() + ".");
        }
    }

    private ClassLoader loader() {
        ClassLoader ours = SubjectOptions.class.getClassLoader();
        if (classpath == null) {
            return ours;
        }
        List<URL> urls = new ArrayList<>();
        for (String entry : classpath.split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!Files.isReadable(path)) {
                throw mistake("--classpath names '" + entry + "', which is not a jar or folder that can be read.");
            }
            try {
                urls.add(path.toUri().toURL());
            } catch (MalformedURLException e) {
                throw mistake("--classpath names '" + entry + "', which is no path: " + e.getMessage());
            }
        }
        return new URLClassLoader("implementation under test", urls.toArray(URL[]::new), ours);
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
