package embudo.app;

import embudo.app.schedule.OsSchedule;
import embudo.app.schedule.Platform;
import embudo.domain.Upkeep;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reports and backups that are due, and the schedule that runs them with the window closed. */
final class UpkeepDesk implements Upkeep {
    private static final long PATIENCE_SECONDS = 30;
    private final List<Runnable> due;
    private final OsSchedule schedule;

    UpkeepDesk(Path workspace, List<Runnable> due) {
        this.due = List.copyOf(due);
        schedule =
                new OsSchedule(
                        Platform.of(System.getProperty("os.name")),
                        Path.of(System.getProperty("user.home")),
                        workspace,
                        program(),
                        UpkeepDesk::run);
    }

    /** The installed program, else this very virtual machine on its class path. */
    private static List<String> program() {
        String installed = System.getProperty("jpackage.app-path");
        if (installed != null) return List.of(installed);
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
    }

    private static OsSchedule.Said run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroy();
            return new OsSchedule.Said(process.isAlive() ? -1 : process.exitValue(), text);
        } catch (InterruptedException e) {
            throw new IllegalStateException("waiting for a command was interrupted", e);
        }
    }

    @Override
    public void due() {
        due.forEach(Runnable::run);
    }

    @Override
    public Scheduled scheduled() {
        return schedule.scheduled();
    }

    @Override
    public void install(int minutes) {
        schedule.install(minutes);
    }

    @Override
    public void remove() {
        schedule.remove();
    }
}
