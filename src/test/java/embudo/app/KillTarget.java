package embudo.app;

import embudo.cli.Invocation;
import embudo.kernel.Language;
import embudo.kernel.Ticker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The victim of {@link KillTest}: imports file after file, while the line scores what came in, and
 * says on standard output what was acknowledged. Arguments: workspace, folder for files, number of
 * the first file.
 */
final class KillTarget {
    /** After the webinars of the files, so that attendance counts. */
    static final Ticker NOW = Ticker.fixed(Instant.parse("2026-11-19T13:32:00Z"));

    private KillTarget() {}

    public static void main(String[] args) throws Exception {
        Path workspace = Path.of(args[0]);
        Path files = Path.of(args[1]);
        PrintStream silence = new PrintStream(OutputStream.nullOutputStream());
        try (Lifecycle life = new Lifecycle(workspace, NOW, Program::new)) {
            life.wiring();
            System.out.println("READY");
            for (int i = Integer.parseInt(args[2]); ; i++) {
                importing(life, workspace, SeasonFiles.contacts(files, i), silence);
                System.out.println("contacts " + i);
                importing(life, workspace, SeasonFiles.attendees(files, i), silence);
                System.out.println("attendees " + i);
            }
        }
    }

    private static void importing(Lifecycle life, Path workspace, Path file, PrintStream silence) {
        Invocation invocation =
                new Invocation(
                        workspace,
                        Language.EN,
                        true,
                        List.of("import", file.toAbsolutePath().toString()));
        int exit = life.run(invocation, file.getParent(), silence, System.err, () -> false);
        if (exit != 0) throw new IllegalStateException("import of " + file + " ended with " + exit);
    }
}
