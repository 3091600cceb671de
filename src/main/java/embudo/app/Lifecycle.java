package embudo.app;

import embudo.cli.Cli;
import embudo.cli.Invocation;
import embudo.cli.Terminal;
import embudo.domain.Settings;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.text.Texts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The workspace of this process: opened on first use, with its line running and its command socket
 * answering; closed in reverse. Commands of this process and those forwarded by others run here
 * alike.
 */
final class Lifecycle implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);
    private final Path workspace;
    private final Ticker ticker;
    private final Notices notices = new Notices();
    private final Work work = new Work();
    private final Program program;
    private volatile Wiring wiring;
    private volatile CommandSocket socket;

    Lifecycle(Path workspace, Ticker ticker, Function<Lifecycle, Program> program) {
        this.workspace = workspace;
        this.ticker = ticker;
        this.program = program.apply(this);
    }

    Path workspace() {
        return workspace;
    }

    /**
     * @throws Problem when another process holds the workspace or it can't be written
     */
    synchronized Wiring wiring() {
        if (wiring != null) return wiring;
        prepare();
        Logging.to(workspace);
        quietWeka();
        Wiring opened = new Wiring(workspace, ticker, notices, work, program::care);
        try {
            socket = CommandSocket.serve(workspace, this::run);
        } catch (IOException e) {
            opened.close();
            throw new Problem(e, "app.workspace.unwritable", workspace);
        }
        opened.start();
        wiring = opened;
        return opened;
    }

    /**
     * Keeps Weka from writing to the home folder, from asking the network for its packages and from
     * looking for native algebra that is not shipped.
     */
    private void quietWeka() {
        for (String part : List.of("BLAS", "LAPACK", "ARPACK"))
            System.setProperty(
                    "com.github.fommil.netlib." + part, "com.github.fommil.netlib.F2j" + part);
        System.setProperty("WEKA_HOME", workspace.resolve("weka").toString());
        System.setProperty("weka.packageManager.loadPackages", "false");
        System.setProperty("weka.packageManager.offline", "true");
    }

    /** True while this process holds the workspace. */
    boolean open() {
        return wiring != null;
    }

    /** Makes the workspace's folder. */
    void prepare() {
        try {
            Files.createDirectories(workspace);
        } catch (IOException e) {
            throw new Problem(e, "app.workspace.unwritable", workspace);
        }
    }

    Notices notices() {
        return notices;
    }

    Work work() {
        return work;
    }

    Ticker ticker() {
        return ticker;
    }

    /** Runs one command, in the language it names or the workspace's. */
    int run(
            Invocation invocation,
            Path folder,
            PrintStream out,
            PrintStream err,
            BooleanSupplier cancelled) {
        Texts texts = Texts.of(language(invocation));
        Terminal terminal = new Terminal(out, err, folder, texts, invocation.json(), cancelled);
        return new Cli(() -> wiring().commandServices(), program, terminal).run(invocation.rest());
    }

    private Language language(Invocation invocation) {
        if (invocation.language() != null) return invocation.language();
        String system = Locale.getDefault().getLanguage();
        Wiring open = wiring;
        return Language.of(
                open == null ? system : open.store().settings().get(Settings.LANGUAGE, system));
    }

    /** Lets go of the workspace; {@link #wiring} opens it anew. */
    void release() {
        Wiring open = wiring;
        if (open == null) return;
        try {
            // Commands being answered may still ask for the services, so no lock is held here.
            socket.close();
        } catch (IOException e) {
            LOG.warn("the command socket did not close", e);
        }
        open.close();
        wiring = null;
    }

    @Override
    public void close() {
        release();
        work.close();
    }
}
