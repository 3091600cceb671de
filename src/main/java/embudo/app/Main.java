package embudo.app;

import embudo.cli.Invocation;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.text.Texts;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Entry point. Does not extend a JavaFX class, so that the program starts from a plain class path.
 */
public final class Main {
    /** Commands that look at no workspace of the caller's. */
    private static final Set<String> FREE =
            Set.of("tour", "systems", "--help", "-h", "--version", "-V");

    /**
     * Held so that its level stays: JavaFX warns at every start that it was found on the class
     * path, as intended.
     */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    public static void main(String[] args) {
        numbers();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), Path.of("").toAbsolutePath(), out, err));
    }

    /**
     * Figures of keys and files have the same digits on every machine; what people read is
     * formatted in the workspace's language.
     */
    static void numbers() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    }

    /** Runs a command line and returns its exit code. */
    static int run(List<String> args, Path folder, PrintStream out, PrintStream err) {
        JAVAFX.setLevel(Level.SEVERE);
        Invocation invocation = Invocation.of(args, defaultWorkspace());
        try {
            if (!FREE.contains(invocation.command())) {
                OptionalInt done = CommandSocket.forward(invocation, folder, out, err);
                if (done.isPresent()) return done.getAsInt();
            }
            try (Lifecycle life =
                    new Lifecycle(invocation.workspace(), Ticker.system(), Program::new)) {
                return life.run(invocation, folder, out, err, () -> false);
            }
        } catch (Problem problem) {
            err.println(
                    Texts.of(embudo.kernel.Language.of(Locale.getDefault().getLanguage()))
                            .say(problem));
            return 1;
        }
    }

    private static Path defaultWorkspace() {
        String named = System.getenv("EMBUDO_WORKSPACE");
        return named != null ? Path.of(named) : Path.of(System.getProperty("user.home"), "Embudo");
    }
}
