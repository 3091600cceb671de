package embudo.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The whole benchmark of figures by one command: each part in a process of its own, one after the
 * other, so that none has to share its heap with what another left behind; each prints its rows,
 * then how long it took. Parts that hold SQL against columns measure the columns themselves, so
 * that both sides of a ratio come from one process. Arguments: number of events, number of people,
 * and parts, all when none is named.
 */
public final class AllBench {
    private static final PrintStream OUT = System.out;

    /** Parts with the heap each needs at five million events. */
    private enum Part {
        COLUMNS(FiguresBench.class, "3g"),
        METRICS(MetricBench.class, "3g"),
        DUCKDB(FiguresBench.class, "3g"),
        H2(FiguresBench.class, "6g");

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
        OUT.println("| figure | measured |");
        OUT.println("|---|---|");
        for (Part part : Part.values())
            if (wanted.isEmpty() || wanted.contains(part.key())) run(part, events, people);
    }

    private static void run(Part part, String events, String people) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + part.heap);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(part.main.getName());
        command.addAll(List.of(events, people, part.key()));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).inheritIO().start();
        int exit = process.waitFor();
        OUT.printf(
                Locale.ROOT,
                "| part %s in all, heap of %s%s | %.0f s |%n",
                part.key(),
                part.heap,
                exit == 0 ? "" : ", FAILED with " + exit,
                (System.nanoTime() - start) / 1e9);
        if (exit != 0) System.exit(exit);
    }
}
