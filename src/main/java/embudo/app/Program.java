package embudo.app;

import embudo.cli.Host;
import embudo.cli.Terminal;
import embudo.domain.BackupWatch;
import embudo.domain.Maintenance;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.report.picture.ChartPicture;
import embudo.store.Restore;
import embudo.ui.Care;
import embudo.ui.snapshot.Coverage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What only the program as a whole can do: window, sample season, pictures. */
final class Program implements Host {
    private final Lifecycle life;
    private final Thread owner = Thread.currentThread();
    private volatile Window window;

    Program(Lifecycle life) {
        this.life = life;
    }

    @Override
    public int console(Terminal terminal) {
        Window open = window;
        if (open != null) {
            open.front();
            terminal.say("app.console.front");
            return 0;
        }
        if (Thread.currentThread() != owner) throw new Problem("app.console.busy");
        if (!Window.possible()) return withoutDisplay(terminal);
        window = new Window(life);
        window.untilClosed();
        return 0;
    }

    /** Where no window can open, a person who built the program still gets to see it. */
    private int withoutDisplay(Terminal terminal) {
        terminal.say("app.console.no-display");
        String folder = System.getProperty("embudo.tour");
        if (folder == null) {
            terminal.say("app.console.hint");
            return 1;
        }
        Path out = Path.of(folder);
        terminal.say("app.console.tour", out);
        List<String> findings = tour(out, false, terminal);
        findings.forEach(terminal::line);
        terminal.say("cli.tour.done", out, findings.size());
        return findings.isEmpty() ? 0 : 1;
    }

    @Override
    public List<String> demo(Terminal terminal) {
        return life.wiring().sample(terminal.texts(), terminal.progress(), Long.MAX_VALUE);
    }

    @Override
    public List<String> tour(Path out, boolean brief, Terminal terminal) {
        return Pictures.tour(out, brief, Coverage.FULL, terminal);
    }

    @Override
    public Maintenance.Restored restore(Path backup, Path key, Terminal terminal) {
        return closed().run(backup, key, terminal.progress());
    }

    @Override
    public Maintenance.Verdict verify(Path backup, Path key, Terminal terminal) {
        return new Restore(life.workspace(), life.ticker())
                .verify(backup, key, terminal.progress());
    }

    @Override
    public boolean pack() {
        if (window != null || Thread.currentThread() != owner) return false;
        life.release();
        return true;
    }

    /** What the open window asks for. */
    Care care(BackupWatch watch) {
        return new WindowCare(life, () -> window, watch);
    }

    private Restore closed() {
        if (life.open()) throw new Problem("app.restore.open", life.workspace());
        return new Restore(life.workspace(), life.ticker());
    }

    @Override
    public List<Path> snapshot(
            String screen, Path out, String theme, int width, int height, Language language) {
        if (window != null) throw new Problem("app.snapshot.window-open");
        return new Pictures(life.wiring()).take(screen, out, theme, width, height, language);
    }

    @Override
    public Map<String, ChartPicture> charts(
            String screen, String theme, int[] size, Language language) {
        if (window != null) throw new Problem("app.snapshot.window-open");
        return new Pictures(life.wiring()).charts(screen, theme, size, language);
    }
}
