package embudo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Time from starting a process to a window on the headless platform: a bare JavaFX window, Embudo's
 * window, and Embudo with live figures. Prints medians of seven runs and their ratios. Argument: a
 * workspace, made by {@code demo}.
 */
public final class ColdStart {
    private static final int RUNS = 7;

    private ColdStart() {}

    public static void main(String[] args) throws IOException {
        Path workspace = Path.of(args[0]).toAbsolutePath();
        if (!Files.exists(workspace.resolve("settings.properties")))
            throw new IllegalArgumentException(
                    "make the workspace first: embudo --workspace DIR demo");
        List<Double> bare = new ArrayList<>();
        List<Double> window = new ArrayList<>();
        List<Double> live = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            double[] plain = child("embudo.app.ColdStartChild", "bare");
            double[] ours = child("embudo.app.ColdStartChild", workspace.toString());
            // The first run warms the system's file cache.
            if (run == 0) continue;
            bare.add(plain[0]);
            window.add(ours[0]);
            live.add(ours[1]);
        }
        System.out.printf("| bare JavaFX window | %.2f s | |%n", median(bare));
        System.out.printf(
                "| Embudo's window shown | %.2f s | %.1f× |%n",
                median(window), median(window) / median(bare));
        System.out.printf(
                "| figures of the sample season live | %.2f s | %.1f× |%n",
                median(live), median(live) / median(bare));
    }

    /** Seconds until the child said each of its lines. */
    private static double[] child(String main, String argument) throws IOException {
        long begun = System.nanoTime();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-Djavafx.cachedir=target/javafx",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main,
                                argument)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        double[] seconds = new double[2];
        try (BufferedReader said = process.inputReader()) {
            int i = 0;
            for (String line = said.readLine(); line != null; line = said.readLine())
                if (line.equals("SHOWN") || line.equals("LIVE"))
                    seconds[i++] = (System.nanoTime() - begun) / 1e9;
        }
        return seconds;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
