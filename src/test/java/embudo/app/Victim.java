package embudo.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes that a test starts to kill them. */
final class Victim {
    private static final int IN_VERIFY = 8;

    private Victim() {}

    /**
     * How often to kill.
     *
     * @param few in every build; {@code -Dembudo.kills} asks for more
     */
    static int kills(int few) {
        int wanted = Integer.getInteger("embudo.kills", IN_VERIFY);
        return wanted > IN_VERIFY ? wanted : few;
    }

    /** What it says on standard error goes to {@code victim.log} in the folder. */
    static Process start(Path folder, Class<?> main, Object... args) throws IOException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx400m",
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.home=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        for (Object arg : args) line.add(arg.toString());
        return new ProcessBuilder(line)
                .redirectError(folder.resolve("victim.log").toFile())
                .start();
    }

    /** Kills it and returns once it is gone. */
    static void end(Process process) {
        // By its handle: killing through the process object would close the pipe before it is read.
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }
}
