package embudo.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Time from starting a process to a window on the headless platform: a bare JavaFX window, Embudo's
 * window, and Embudo with live figures, the last two also as {@code mvn package} leaves them, with
 * their class cache. Prints medians of seven runs and their ratios. Arguments: a workspace, made by
 * {@code demo}, and the options for memory that the launchers give.
 */
public final class ColdStart {
    private static final int RUNS = 7;
    private static final Path CACHE = Path.of("target", "embudo", "lib", "embudo.aot");

    private ColdStart() {}

    public static void main(String[] args) throws IOException {
        Path workspace = Path.of(args[0]).toAbsolutePath();
        if (!Files.exists(workspace.resolve("settings.properties")))
            throw new IllegalArgumentException(
                    "make the workspace first: embudo --workspace DIR demo");
        String memory = args[1];
        String classes = System.getProperty("java.class.path");
        String jar = packaged() + File.pathSeparator + "target/test-classes";
        List<double[]> bare = new ArrayList<>();
        List<double[]> plain = new ArrayList<>();
        List<double[]> cached = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            List<double[]> taken =
                    List.of(
                            child(List.of("-cp", classes), "bare"),
                            child(List.of(memory, "-cp", classes), workspace.toString()),
                            child(
                                    List.of(memory, "-XX:AOTCache=" + CACHE, "-cp", jar),
                                    workspace.toString()));
            // The first run warms the system's file cache.
            if (run == 0) continue;
            bare.add(taken.get(0));
            plain.add(taken.get(1));
            cached.add(taken.get(2));
        }
        double base = median(bare, 0);
        line("bare JavaFX window", base, base);
        line("Embudo's window shown", median(plain, 0), base);
        line("Embudo's window shown, class cache", median(cached, 0), base);
        line("figures of the sample season live", median(plain, 1), base);
        line("figures of the sample season live, class cache", median(cached, 1), base);
    }

    private static String packaged() throws IOException {
        try (Stream<Path> jars = Files.list(CACHE.getParent())) {
            return jars.map(Path::toString)
                    .filter(name -> name.matches(".*embudo-[0-9][^/]*[.]jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("run mvn package first"));
        }
    }

    private static void line(String what, double seconds, double base) {
        System.out.printf("| %s | %.2f s | %.1f× |%n", what, seconds, seconds / base);
    }

    /** Seconds until the child said each of its lines. */
    private static double[] child(List<String> options, String argument) throws IOException {
        long begun = System.nanoTime();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djavafx.cachedir=target/javafx",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("embudo.app.ColdStartChild", argument));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        double[] seconds = new double[2];
        try (BufferedReader said = process.inputReader()) {
            int i = 0;
            for (String line = said.readLine(); line != null; line = said.readLine())
                if (line.equals("SHOWN") || line.equals("LIVE"))
                    seconds[i++] = (System.nanoTime() - begun) / 1e9;
        }
        return seconds;
    }

    private static double median(List<double[]> runs, int part) {
        return runs.stream().mapToDouble(run -> run[part]).sorted().toArray()[runs.size() / 2];
    }
}
