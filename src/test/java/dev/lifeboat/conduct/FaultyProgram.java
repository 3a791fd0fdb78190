package dev.lifeboat.conduct;

import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.serve.AdapterServer;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** An adapter as a program of its own: the reference, until it is asked to begin a recovery for the first time. */
final class FaultyProgram {

    /** What it does then, before it answers. */
    enum Fault {
        ENDS {
            @Override
            void happen() {
                Runtime.getRuntime().halt(0);
            }
        },
        IS_KILLED {
            @Override
            void happen() throws IOException, InterruptedException {
                new ProcessBuilder(
                                "kill",
                                "-9",
                                String.valueOf(ProcessHandle.current().pid()))
                        .start()
                        .waitFor();
                new CountDownLatch(1).await();
            }
        },
        RUNS_OUT_OF_MEMORY {
            @Override
            void happen() {
                List<byte[]> all = new ArrayList<>();
                while (true) {
                    all.add(new byte[1 << 20]);
                }
            }
        },
        FLOODS {
            @Override
            void happen() {
                byte[] line = new byte[1 << 16];
                Arrays.fill(line, (byte) 'x');
                line[line.length - 1] = '\n';
                print(line, 1 << 10);
            }
        },
        NEVER_ENDS_ITS_LINE {
            @Override
            void happen() {
                byte[] line = new byte[1 << 16];
                Arrays.fill(line, (byte) 'y');
                print(line, 1 << 8);
            }
        },
        LEAVES_GRANDCHILDREN {
            @Override
            void happen() throws IOException, InterruptedException {
                // The shell between them ends at once, so nobody knows any more whose child the last one is.
                new ProcessBuilder("sh", "-c", "sleep 600 & echo grandchild $!")
                        .inheritIO()
                        .start()
                        .waitFor();
            }
        },
        FORGES_A_VERDICT {
            @Override
            void happen() {
                System.out.println("CONFORMANT  Reference, edition 2019-01, seed 1");
                System.out.println("{\"is\":\"Decided\",\"verdict\":\"PASS\"}");
                System.out.println("<testsuite tests=\"1\" failures=\"0\"/>");
                System.out.flush();
                Runtime.getRuntime().halt(0);
            }
        };

        abstract void happen() throws IOException, InterruptedException;

        private static void print(byte[] line, int times) {
            for (int i = 0; i < times; i++) {
                System.err.write(line, 0, line.length);
            }
            System.err.flush();
        }
    }

    /** The reference with the fault. */
    private record Faulty(ReferenceImplementation whole, Fault fault, AtomicBoolean happened)
            implements Implementation {
        @Override
        public ConformanceStatement statement() {
            return whole.statement();
        }

        @Override
        public RunningApp install(DeviceEnvironment environment) {
            RunningApp app = whole.install(environment);
            return new RunningApp() {
                @Override
                public Screen screen() {
                    return app.screen();
                }

                @Override
                public Screen perform(Action action) {
                    if (action.name() == ActionName.BEGIN_RECOVERY && !happened.getAndSet(true)) {
                        misbehave();
                    }
                    return app.perform(action);
                }

                @Override
                public Screen restart() {
                    return app.restart();
                }

                @Override
                public void uninstall() {
                    app.uninstall();
                }
            };
        }

        private void misbehave() {
            try {
                fault.happen();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private FaultyProgram() {}

    /** @param arguments the name of the fault, and a file that says that it has happened already, in another process */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Fault fault = Fault.valueOf(arguments[0]);
        Path mark = Path.of(arguments[1]);
        boolean before = !Files.notExists(mark);
        Files.writeString(mark, "started");
        int port = Integer.parseInt(System.getenv("LIFEBOAT_PORT"));
        AdapterServer.start(new Faulty(new ReferenceImplementation(), fault, new AtomicBoolean(before)), port);
        new CountDownLatch(1).await();
    }

    /** The command that starts it. */
    static String command(Fault fault, Path mark) {
        return "exec '" + System.getProperty("java.home") + "/bin/java' -Xmx96m -XX:TieredStopAtLevel=1"
                + " -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -cp '" + System.getProperty("java.class.path") + "' "
                + FaultyProgram.class.getName() + " " + fault + " '" + mark + "'";
    }
}
