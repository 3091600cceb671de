package embudo.bench;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The whole benchmark of figures by one command: each part in a process of its own, one after the
 * other, so that none has to share its heap with what another left behind; each prints its rows,
 * then how long it took, and in the end the targets are listed with whether they were met. Parts
 * that hold SQL against columns measure the columns themselves, so that both sides of a ratio come
 * from one process. Arguments: number of events, number of people, and parts, all when none is
 * named.
 */
public final class AllBench {
    private static final PrintStream OUT = System.out;

    /** Parts with the heap each needs at five million events. */
    private enum Part {
        COLUMNS(FiguresBench.class, "3g"),
        METRICS(MetricBench.class, "3g"),
        DUCKDB(FiguresBench.class, "3g"),
        H2(FiguresBench.class, "6g"),
        START(StartBench.class, "3g");

        private final Class<?> main;
        private final String heap;

        Part(Class<?> main, String heap) {
            this.main = main;
            this.heap = heap;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private AllBench() {}

    public static void main(String[] args) throws Exception {
        String events = args.length > 0 ? args[0] : "5000000";
        String people = args.length > 1 ? args[1] : "200000";
        List<String> wanted = List.of(args).subList(Math.min(2, args.length), args.length);
        Sheet.head();
        List<String> verdicts = new ArrayList<>();
        for (Part part : Part.values())
            if (wanted.isEmpty() || wanted.contains(part.key()))
                run(part, events, people, verdicts);
        OUT.println();
        OUT.println("Targets:");
        OUT.println();
        Sheet.head();
        verdicts.forEach(OUT::println);
    }

    private static void run(Part part, String events, String people, List<String> verdicts)
            throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + part.heap);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(part.main.getName());
        command.addAll(List.of(events, people, part.key()));
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(ProcessBuilder.Redirect.INHERIT)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                OUT.println(line);
                if (line.endsWith(" " + Sheet.MET + " |") || line.contains(Sheet.MISSED))
                    verdicts.add(line);
            }
        }
        int exit = process.waitFor();
        Sheet.row(
                "part " + part.key() + ", heap of " + part.heap + ", in all by the clock",
                "%.0f s",
                Sheet.since(start));
        if (exit != 0) Sheet.say("part " + part.key() + " FAILED with " + exit);
        if (exit != 0) System.exit(exit);
    }
}
