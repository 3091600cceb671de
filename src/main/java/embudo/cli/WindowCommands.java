package embudo.cli;

import embudo.kernel.Language;
import embudo.kernel.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands about the window and its pictures. */
final class WindowCommands {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    private WindowCommands() {}

    /** Width and height, such as {@code 1280x800}. */
    static int[] pixels(String size) {
        Matcher m = SIZE.matcher(size);
        if (!m.matches()) throw new Problem("cli.snapshot.size", size);
        return new int[] {Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))};
    }

    @Command(name = "console", mixinStandardHelpOptions = true)
    static final class Console implements Callable<Integer> {
        private final Session session;

        Console(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return session.host().console(session.terminal());
        }
    }

    @Command(name = "demo", mixinStandardHelpOptions = true)
    static final class Demo implements Callable<Integer> {
        private final Session session;

        Demo(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            List<String> lines = session.host().demo(session.terminal());
            if (session.terminal().json()) session.terminal().result(Map.of("files", lines));
            else lines.forEach(session.terminal()::line);
            return 0;
        }
    }

    @Command(name = "tour", mixinStandardHelpOptions = true)
    static final class Tour implements Callable<Integer> {
        private final Session session;

        @Option(names = "--out", required = true)
        Path out;

        @Option(names = "--brief")
        boolean brief;

        Tour(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            List<String> findings = session.host().tour(terminal.path(out), brief, terminal);
            if (terminal.json())
                terminal.result(Map.of("out", terminal.path(out).toString(), "findings", findings));
            else findings.forEach(terminal::line);
            terminal.say("cli.tour.done", terminal.path(out), findings.size());
            return findings.isEmpty() ? 0 : 1;
        }
    }

    @Command(name = "snapshot", mixinStandardHelpOptions = true)
    static final class Snapshot implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "SCREEN")
        String screen;

        @Option(names = "--out", required = true)
        Path out;

        @Option(names = "--theme", defaultValue = "light")
        String theme;

        @Option(names = "--size", defaultValue = "1280x800")
        String size;

        Snapshot(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            int[] pixels = pixels(size);
            Language language = terminal.texts().language();
            List<Path> files =
                    session.host()
                            .snapshot(
                                    screen,
                                    terminal.path(out),
                                    theme,
                                    pixels[0],
                                    pixels[1],
                                    language);
            if (terminal.json())
                terminal.result(Map.of("files", files.stream().map(Path::toString).toList()));
            else files.forEach(file -> terminal.line(file.toString()));
            return 0;
        }
    }
}
