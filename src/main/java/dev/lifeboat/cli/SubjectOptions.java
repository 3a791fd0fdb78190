package dev.lifeboat.cli;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.driver.InProcessDriver;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.Implementation;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name the implementation under test. Without any of them it is the reference. */
final class SubjectOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

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
        return new InProcessDriver(subject());
    }

    /** What has to be said again to run the same subject, for the commands that reports quote. */
    List<String> repeated() {
        List<String> options = new ArrayList<>();
        if (implementation != null) {
            options.addAll(List.of("--implementation", implementation));
        }
        if (classpath != null) {
            options.addAll(List.of("--classpath", classpath));
        }
        return options;
    }

    /** The class of the subject, for its digest. */
    Class<?> type() {
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
