package dev.lifeboat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lifeboat.driver.HttpDriver;
import dev.lifeboat.driver.Limits;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Platform;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdapterInitCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"node,node,adapter.js", "python,python3,adapter.py"})
    void whatItWritesStartsAndSaysThatItCanDoNothingYet(String language, String interpreter, String file) {
        boolean there = isThere(interpreter);
        if (!there) {
            System.err.println("NOT TESTED: adapter init --lang " + language + ", because there is no " + interpreter);
        }
        assumeTrue(there);
        Path project = folder.resolve("new/project");

        Typed typed = Typed.command("adapter", "init", "--lang", language, project.toString());

        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).contains("adapter check --adapter").contains(file);
        try (HttpDriver driver = HttpDriver.starting(interpreter + " " + project.resolve(file), Limits.STANDARD)) {
            assertThat(driver.statement().accountKinds()).isEmpty();
            assertThat(driver.statement().options()).isEmpty();
            assertThat(driver.install(new Somewhere()).screen()).isPresent();
            assertThat(driver.perform("one", new Action.AddAccount(AccountKind.THIRD_PARTY)))
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(ActionRefused.Reason.NOT_IN_PRODUCT));
            assertThat(driver.screen("one").screen()).isPresent();
            assertThat(driver.restart("one").screen()).isPresent();
            driver.uninstall("one");
            assertThat(driver.install(new Somewhere()).screen()).isPresent();
        }
    }

    /** A phone with nothing behind it: the app asks for nothing yet. */
    private record Somewhere() implements DeviceEnvironment {
        @Override
        public String device() {
            return "one";
        }

        @Override
        public Platform platform() {
            return Platform.IOS;
        }

        @Override
        public String osVersion() {
            return "17";
        }

        @Override
        public URI address() {
            return URI.create("http://127.0.0.1:9/world/one");
        }
    }

    @Test
    void theJavaProjectCompilesAgainstTheKit() throws IOException {
        List<Path> written = AdapterProject.JAVA.write(folder, "1.2.3");

        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder + File.separator,
                "-Xlint:all",
                "-Werror",
                "-proc:none");
        List<Path> sources = written.stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
        assertThat(sources).hasSize(2);
        assertThat(compiler.getTask(
                                null,
                                null,
                                null,
                                options,
                                null,
                                compiler.getStandardFileManager(null, null, null)
                                        .getJavaFileObjectsFromPaths(sources))
                        .call())
                .isTrue();
        assertThat(folder.resolve("com/example/authenticator/MyAuthenticator.class"))
                .exists();
        assertThat(folder.resolve("pom.xml")).content().contains("<version>1.2.3</version>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"node", "python", "java"})
    void noPlaceholderIsLeft(String language) throws IOException {
        List<Path> written = AdapterProject.named(language).orElseThrow().write(folder, "1.2.3");

        assertThat(written)
                .hasSizeGreaterThan(2)
                .allSatisfy(file -> assertThat(file).content().doesNotContain("@DIR@", "@VERSION@"));
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        Typed typed = Typed.command("adapter", "init", "--lang", "node", folder.toString());

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("is not empty").contains("mine.txt");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("mine.txt"));
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        Typed typed = Typed.command("adapter", "init", "--lang", "node", file.toString());

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("is a file");
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource({"pyton,python", "javascript,node", "py,python", "jav,java", "Node,node", "kotlin,java"})
    void anUnknownLanguageIsAnsweredWithTheNearest(String typed, String nearest) {
        Typed answer = Typed.command("adapter", "init", "--lang", typed, folder.toString());

        assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains("not '" + typed + "'. Did you mean " + nearest + "?");
    }

    @Test
    void aLanguageUnlikeAnyIsAnsweredWithWhatEveryLanguageCanDo() {
        Typed answer = Typed.command("adapter", "init", "--lang", "rust", folder.toString());

        assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains("docs/protocol.md");
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        Typed answer = Typed.command("adapter");

        assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains("init");
    }

    private static boolean isThere(String interpreter) {
        try {
            return new ProcessBuilder(interpreter, "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notFound) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
