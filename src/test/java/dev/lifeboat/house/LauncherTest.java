package dev.lifeboat.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lifeboat.house.LauncherSandbox.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher against a Maven and a Java that only write down how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private LauncherSandbox sandbox;

    @BeforeEach
    void unpack(@TempDir Path directory) throws IOException {
        sandbox = new LauncherSandbox(directory);
    }

    @Test
    void theFirstCallBuildsAndSaysSo() throws Exception {
        Ended first = sandbox.lifeboat();

        assertThat(first.exit()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.err())
                .contains("building (first use)", "half a minute", "built in")
                .doesNotContain("what Maven");
        assertThat(sandbox.calls("mvn"))
                .singleElement()
                .asString()
                .startsWith("-q -B ")
                .endsWith(" package");
        assertThat(sandbox.calls("java")).hasSize(1);
    }

    @Test
    void theSecondCallBuildsNothingAndSaysNothing() throws Exception {
        sandbox.lifeboat();
        Ended second = sandbox.lifeboat();

        assertThat(second.err()).isEmpty();
        assertThat(sandbox.calls("mvn")).hasSize(1);
        assertThat(sandbox.calls("java")).hasSize(2);
    }

    @Test
    void aTouchedSourceIsBuilt() throws Exception {
        for (String source : List.of("pom.xml", "src/main/java/One.java", "simulators/mappings/a.json")) {
            sandbox.lifeboat();
            int before = sandbox.calls("mvn").size();
            Files.setLastModifiedTime(sandbox.root.resolve(source), FileTime.from(Instant.now()));

            assertThat(sandbox.lifeboat().err()).as(source).contains("its sources have changed");
            assertThat(sandbox.calls("mvn")).as(source).hasSize(before + 1);
        }
    }

    @Test
    void aDeletedSourceIsNoticed() throws Exception {
        sandbox.lifeboat();
        Files.delete(sandbox.root.resolve("features/a feature.feature"));
        sandbox.lifeboat();
        sandbox.lifeboat();

        assertThat(sandbox.calls("mvn")).hasSize(2);
    }

    @Test
    void anAddedSourceIsNoticedEvenWithAnOldDate() throws Exception {
        sandbox.lifeboat();
        sandbox.write("simulators/java/Three.java", "class Three {}");
        Files.setLastModifiedTime(
                sandbox.root.resolve("simulators/java/Three.java"),
                FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        sandbox.lifeboat();
        sandbox.lifeboat();

        assertThat(sandbox.calls("mvn")).hasSize(2);
    }

    @Test
    void ofTheReportsOnlyTheSchemasAreSources() throws Exception {
        sandbox.lifeboat();
        sandbox.write("reports/runs/one/audit.json", "{}");
        sandbox.write("reports/README.md", "# Reports");
        sandbox.lifeboat();
        assertThat(sandbox.calls("mvn")).hasSize(1);

        sandbox.write("reports/audit.schema.json", "{}");
        sandbox.lifeboat();
        assertThat(sandbox.calls("mvn")).hasSize(2);
    }

    @Test
    void nothingOfAnEarlierBuildIsPackedAgain() throws Exception {
        sandbox.write("target/classes/features/gone.feature", "Feature: gone");
        sandbox.write("target/lib/gone.jar", "gone");
        sandbox.lifeboat();

        assertThat(sandbox.root.resolve("target/classes/features")).doesNotExist();
        assertThat(sandbox.root.resolve("target/lib/gone.jar")).doesNotExist();
    }

    @Test
    void aFailedBuildStartsNothingAndIsTriedAgain() throws Exception {
        Files.createFile(sandbox.calls.resolve("fail"));
        Ended failed = sandbox.lifeboat();

        assertThat(failed.exit()).isEqualTo(70);
        assertThat(failed.err()).contains("what Maven says", "the build failed", "build.log");
        assertThat(sandbox.lifeboat().exit()).isEqualTo(70);
        assertThat(sandbox.calls("java")).isEmpty();

        Files.delete(sandbox.calls.resolve("fail"));
        assertThat(sandbox.lifeboat().exit()).isZero();
        assertThat(sandbox.calls("mvn")).hasSize(3);
        assertThat(sandbox.calls("java")).hasSize(1);
    }

    @Test
    void aFailedBuildOfChangedSourcesDoesNotStartTheOldOnes() throws Exception {
        sandbox.lifeboat();
        sandbox.write("src/main/java/One.java", "class One { broken");
        Files.createFile(sandbox.calls.resolve("fail"));

        assertThat(sandbox.lifeboat().exit()).isEqualTo(70);
        assertThat(sandbox.calls("java")).hasSize(1);
    }

    @Test
    void twoFirstCallsAtOnceBuildOnce() throws Exception {
        Files.createFile(sandbox.calls.resolve("hold"));
        Process one = sandbox.start(sandbox.root, "./lifeboat", "one");
        await().until(() -> !sandbox.calls("mvn").isEmpty());
        Process two = sandbox.start(sandbox.root, "./lifeboat", "two");
        await().until(() -> sandbox.errors(two).contains("waiting for another lifeboat (process " + one.pid()));
        Files.delete(sandbox.calls.resolve("hold"));

        assertThat(sandbox.end(one).exit()).isZero();
        assertThat(sandbox.end(two).exit()).isZero();
        assertThat(sandbox.calls("mvn")).hasSize(1);
        assertThat(sandbox.calls("java")).hasSize(2);
    }

    @Test
    void theLockOfADeadProcessIsTakenAway() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Process host = new ProcessBuilder("uname", "-n").start();
        String name = new String(host.getInputStream().readAllBytes()).strip();
        sandbox.write("target/launcher/lock/owner", gone.pid() + " on " + name + "\n");

        assertThat(sandbox.lifeboat().exit()).isZero();
        assertThat(sandbox.calls("mvn")).hasSize(1);
        assertThat(sandbox.root.resolve("target/launcher/lock")).doesNotExist();
        assertThat(sandbox.root.resolve("target/launcher/breaking")).doesNotExist();
    }

    @Test
    void aBuildThatIsInterruptedLeavesNeitherLockNorHalfABuild() throws Exception {
        Files.createFile(sandbox.calls.resolve("hold"));
        Process call = sandbox.start(sandbox.root, "./lifeboat");
        await().until(() -> !sandbox.calls("mvn").isEmpty());
        List<ProcessHandle> maven = call.descendants().toList();
        call.destroy();

        assertThat(sandbox.end(call).exit()).isEqualTo(143);
        assertThat(sandbox.root.resolve("target/launcher/lock")).doesNotExist();
        await().until(() -> maven.stream().noneMatch(ProcessHandle::isAlive));
        Files.delete(sandbox.calls.resolve("hold"));
        assertThat(sandbox.lifeboat().exit()).isZero();
        assertThat(sandbox.calls("mvn")).hasSize(2);
    }

    @Test
    void itIsFoundThroughLinksAndFromAnyFolder() throws Exception {
        Path elsewhere = Files.createDirectories(sandbox.root.resolveSibling("else where"));
        Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("../a clone/lifeboat"));
        Files.createSymbolicLink(elsewhere.resolve("second"), Path.of("first"));

        assertThat(sandbox.lifeboat(elsewhere, "./second").exit()).isZero();
        assertThat(sandbox.calls("folder"))
                .containsExactly(elsewhere.toRealPath().toString());
        assertThat(sandbox.calls("arguments")).contains("-Dlifeboat.home=" + sandbox.root.toRealPath());
        assertThat(sandbox.lifeboat(elsewhere, "../a clone/lifeboat").exit()).isZero();
        assertThat(sandbox.calls("mvn")).hasSize(1);
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void itIsFoundOnThePath() throws Exception {
        Files.createSymbolicLink(sandbox.bin.resolve("lifeboat"), sandbox.root.resolve("lifeboat"));
        Path sh = sandbox.bin.resolve("sh");

        assertThat(sandbox.lifeboat(sandbox.bin, sh.toString(), "-c", "lifeboat here")
                        .exit())
                .isZero();
        assertThat(sandbox.lifeboat(sandbox.bin, sh.toString(), "lifeboat", "here")
                        .exit())
                .isZero();
        assertThat(sandbox.calls("arguments")).endsWith("here");
    }

    @Test
    void aCopyOutsideACloneSaysWhatToDo() throws Exception {
        Path copy = sandbox.bin.resolveSibling("copy");
        Files.copy(sandbox.root.resolve("lifeboat"), copy);
        copy.toFile().setExecutable(true);

        Ended ended = sandbox.lifeboat(sandbox.bin, copy.toString());
        assertThat(ended.exit()).isEqualTo(70);
        assertThat(ended.err()).contains("no pom.xml in", "link to it");
    }

    @Test
    void aDistributionIsStartedAsItIsAndLeavesReportsToTheCaller() throws Exception {
        Path unpacked = Files.createDirectories(sandbox.bin.resolveSibling("lifeboat 1.0"));
        Files.copy(sandbox.root.resolve("lifeboat"), unpacked.resolve("lifeboat"));
        unpacked.resolve("lifeboat").toFile().setExecutable(true);
        Files.writeString(unpacked.resolve("lifeboat.jar"), "jar");
        Files.delete(sandbox.bin.resolve("mvn"));

        Ended ended = sandbox.lifeboat(sandbox.bin, unpacked.resolve("lifeboat").toString(), "rules", "list");
        Ended again = sandbox.lifeboat(sandbox.bin, unpacked.resolve("lifeboat").toString(), "rules", "list");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err() + again.err()).isEmpty();
        assertThat(sandbox.calls("mvn")).isEmpty();
        assertThat(sandbox.calls("training"))
                .as("the class archive is made once")
                .hasSize(1);
        assertThat(sandbox.calls("arguments"))
                .endsWith("-jar", unpacked.resolve("lifeboat.jar").toString(), "rules", "list")
                .noneMatch(argument -> argument.startsWith("-Dlifeboat.home"));
    }

    @Test
    void argumentsAndExitCodePassThrough() throws Exception {
        sandbox.environment.put("EXIT", "3");
        Ended ended = sandbox.lifeboat("run", "--adapter", "node  my app.js", "", "*", "--", "-version");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(sandbox.calls("arguments"))
                .endsWith("run", "--adapter", "node  my app.js", "", "*", "--", "-version");
    }

    @Test
    void theProgramTakesTheLaunchersPlaceSoThatSignalsReachIt() throws Exception {
        Process call = sandbox.start(sandbox.root, "./lifeboat");
        sandbox.end(call);

        assertThat(sandbox.calls("process")).containsExactly(Long.toString(call.pid()));
    }

    @Test
    void allureIsToldToReportToNobody() throws Exception {
        sandbox.lifeboat();

        assertThat(sandbox.calls("analytics-off")).containsExactly("true");
    }

    @Test
    void theClassArchiveIsMadeOnceForEachJava() throws Exception {
        sandbox.lifeboat();
        sandbox.lifeboat();
        assertThat(sandbox.calls("training")).hasSize(1);
        assertThat(sandbox.calls("arguments")).anyMatch(option -> option.startsWith("-XX:SharedArchiveFile="));

        sandbox.environment.put("JAVA_IS", "25.0.3");
        sandbox.lifeboat();
        sandbox.lifeboat();
        assertThat(sandbox.calls("training")).hasSize(2);
        assertThat(sandbox.calls("mvn")).hasSize(1);
    }

    @Test
    void aJavaThatMakesNoArchiveIsUsedWithoutAndNotAskedAgain() throws Exception {
        Files.createFile(sandbox.calls.resolve("no-archive"));

        assertThat(sandbox.lifeboat().exit()).isZero();
        assertThat(sandbox.lifeboat().exit()).isZero();
        assertThat(sandbox.calls("training")).hasSize(1);
        assertThat(sandbox.calls("arguments")).noneMatch(option -> option.contains("Archive"));
    }

    @Test
    void ownOptionsForJavaComeLast() throws Exception {
        sandbox.environment.put("LIFEBOAT_JAVA_OPTS", "-Xmx64m -XX:+UseG1GC");
        sandbox.lifeboat("run");

        List<String> arguments = sandbox.calls("arguments");
        assertThat(arguments).containsSubsequence("-XX:TieredStopAtLevel=1", "-Xmx64m", "-XX:+UseG1GC", "-jar", "run");
        assertThat(arguments).doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void aJavaThatCannotStartIsTheHostsFaultAndNoVerdict() throws Exception {
        sandbox.environment.put("LIFEBOAT_JAVA_OPTS", "-Xmx1m");
        sandbox.environment.put("TRIAL", "1");
        Ended refused = sandbox.lifeboat("run");

        assertThat(refused.exit()).isEqualTo(70);
        assertThat(refused.err()).contains("Java does not start here", "what Java says", "LIFEBOAT_JAVA_OPTS");
        assertThat(sandbox.calls("java")).isEmpty();
        assertThat(sandbox.calls("training")).isEmpty();

        sandbox.environment.put("TRIAL", "0");
        assertThat(sandbox.lifeboat("run").exit()).isZero();
        assertThat(sandbox.calls("trials")).hasSize(2).allMatch(options -> options.contains("-Xmx1m"));
    }

    @Test
    void whetherJavaStartsIsTriedOnlyWhereSomebodyHasSetItsOptionsOrLimits() throws Exception {
        sandbox.lifeboat("run");
        assertThat(sandbox.calls("trials")).isEmpty();

        sandbox.environment.put("TRIAL", "1");
        Ended refused = sandbox.lifeboat(
                sandbox.root, sandbox.bin.resolve("sh").toString(), "-c", "ulimit -n 100 && ./lifeboat run");
        assertThat(refused.exit()).isEqualTo(70);
        assertThat(refused.err()).contains("ulimit -n 1024");
    }

    @Test
    void whatTakesMinutesIsCompiledThoroughly() throws Exception {
        List<String> thorough = List.of("-XX:TieredStopAtLevel=4", "-XX:+UseParallelGC");
        for (String command : List.of("self-check", "self-check --json", "self-check --rules R58 --full")) {
            sandbox.lifeboat(command.split(" "));
            assertThat(sandbox.calls("arguments")).as(command).containsAll(thorough);
        }
        for (String command : List.of("", "run --full", "self-check --rules R58", "self-check --mutants=R58-a")) {
            sandbox.lifeboat(command.isEmpty() ? new String[0] : command.split(" "));
            assertThat(sandbox.calls("arguments")).as(command).doesNotContainAnyElementsOf(thorough);
        }
    }

    @Test
    void javaHomeIsHonoured() throws Exception {
        Path home = sandbox.jdk("my jdk", "IMPLEMENTOR=\"Paper\"\nJAVA_VERSION=\"21.0.1\"\n");
        sandbox.environment.put("JAVA_HOME", home.toString());
        sandbox.environment.put("JAVA_IS", "11.0.2");

        assertThat(sandbox.lifeboat().exit()).isZero();
        assertThat(sandbox.calls("java"))
                .containsExactly(home.resolve("bin/java").toString());
    }

    @Test
    void aJavaThatIsTooOldIsRefused() throws Exception {
        for (String version : List.of("1.8.0_352", "11.0.2", "16")) {
            sandbox.environment.put("JAVA_IS", version);
            Ended refused = sandbox.lifeboat();

            assertThat(refused.exit()).isEqualTo(70);
            assertThat(refused.err()).contains("is Java " + version + ", but Java 17 or newer is needed");
        }
        sandbox.environment.put(
                "JAVA_HOME",
                sandbox.jdk("old jdk", "JAVA_VERSION=\"1.8.0_352\"\n").toString());
        assertThat(sandbox.lifeboat().err()).contains("is Java 1.8.0_352");
        assertThat(sandbox.calls("mvn")).isEmpty();
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        Files.delete(sandbox.bin.resolve("java"));
        Ended refused = sandbox.lifeboat();
        assertThat(refused.exit()).isEqualTo(70);
        assertThat(refused.err()).contains("there is no java on the PATH", "JDK, version 17 or newer");

        sandbox.environment.put("JAVA_HOME", sandbox.root.toString());
        assertThat(sandbox.lifeboat().err()).contains("JAVA_HOME is " + sandbox.root + ", but there is no bin/java");
    }

    @Test
    void mavenIsNeededToBuildButNotToStart() throws Exception {
        Path maven = sandbox.bin.resolve("mvn");
        Path aside = sandbox.bin.resolveSibling("mvn");
        Files.move(maven, aside);
        Ended refused = sandbox.lifeboat();
        assertThat(refused.exit()).isEqualTo(70);
        assertThat(refused.err()).contains("there is no mvn on the PATH", "Apache Maven 3.8 or newer");
        assertThat(sandbox.root.resolve("target/launcher/lock")).doesNotExist();

        Files.move(aside, maven);
        sandbox.lifeboat();
        Files.delete(maven);
        assertThat(sandbox.lifeboat().exit()).isZero();
    }

    @Test
    void aRunningProgramKeepsTheFilesItWasStartedFrom() throws Exception {
        sandbox.lifeboat();
        Path jar = started();
        sandbox.write("src/main/java/One.java", "class One { int changed; }");
        sandbox.lifeboat();

        assertThat(started()).isNotEqualTo(jar);
        assertThat(jar).exists();
        sandbox.write("src/main/java/One.java", "class One { int changedAgain; }");
        sandbox.lifeboat();
        assertThat(jar).as("only the build before the last is kept").doesNotExist();
    }

    @Test
    void theCheckCostsLittle() throws Exception {
        for (int i = 0; i < 1000; i++) {
            sandbox.write("src/main/java/many/Source" + i + ".java", "class Source" + i + " {}");
        }
        sandbox.lifeboat();
        long before = System.nanoTime();
        sandbox.lifeboat();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(sandbox.calls("mvn")).hasSize(1);
    }

    private Path started() throws IOException {
        List<String> arguments = sandbox.calls("arguments");
        return Path.of(arguments.get(arguments.indexOf("-jar") + 1));
    }
}
