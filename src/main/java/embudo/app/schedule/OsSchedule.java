package embudo.app.schedule;

import embudo.domain.Upkeep.Scheduled;
import embudo.kernel.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Installs a recipe by the platform's own commands. */
public final class OsSchedule {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 24 * 60;
    private static final Pattern MINUTES =
            Pattern.compile("OnUnitActiveSec=(\\d+)min|<Interval>PT(\\d+)M<|<integer>(\\d+)<");

    /** What systemctl says where no manager of the person's own services runs. */
    private static final Pattern NOBODY =
            Pattern.compile("Failed to connect to (user scope )?bus|not been booted with systemd");

    private final Platform platform;
    private final Path home;
    private final Path workspace;
    private final List<String> program;
    private final Commands commands;

    /** Runs a command of the operating system. */
    public interface Commands {
        /**
         * What it said and how it ended.
         *
         * @throws IOException when there is no such command
         */
        Said run(List<String> command) throws IOException;
    }

    /** What a command said. */
    public record Said(int exit, String text) {}

    /**
     * @param program that runs this product, without arguments of its own
     */
    public OsSchedule(
            Platform platform, Path home, Path workspace, List<String> program, Commands commands) {
        this.platform = platform;
        this.home = home;
        this.workspace = workspace.toAbsolutePath();
        this.program = List.copyOf(program);
        this.commands = commands;
    }

    private Recipe recipe(int minutes) {
        String name = "embudo-" + Integer.toHexString(workspace.toString().hashCode());
        List<String> all = new ArrayList<>(program);
        all.addAll(List.of("--workspace", workspace.toString(), "tick"));
        return Recipe.of(platform, name, home, all, minutes);
    }

    /** How it stands, by the file it was made of. */
    public Scheduled scheduled() {
        Recipe recipe = recipe(LONGEST);
        if (!Files.exists(recipe.marker())) return new Scheduled(platform.key(), false, 0);
        try {
            String text = Files.readString(recipe.marker(), recipe.encoding());
            return new Scheduled(platform.key(), true, minutes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int minutes(String text) {
        Matcher m = MINUTES.matcher(text);
        if (!m.find()) return 0;
        if (m.group(3) != null) return Integer.parseInt(m.group(3)) / 60;
        return Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2));
    }

    /** Writes the files and asks the platform; what it refuses leaves no file behind. */
    public void install(int minutes) {
        if (minutes < SHORTEST || minutes > LONGEST)
            throw new Problem("app.schedule.minutes", minutes, SHORTEST, LONGEST);
        Recipe recipe = recipe(minutes);
        try {
            for (Map.Entry<Path, String> file : recipe.files().entrySet()) {
                Files.createDirectories(file.getKey().getParent());
                Files.writeString(file.getKey(), file.getValue(), recipe.encoding());
            }
            run(recipe.install());
        } catch (IOException e) {
            throw new Problem("app.schedule.files", e.getMessage());
        } catch (Problem refused) {
            delete(recipe);
            throw refused;
        }
    }

    /** Asks the platform to forget it and deletes the files. */
    public void remove() {
        Recipe recipe = recipe(LONGEST);
        if (!Files.exists(recipe.marker())) return;
        run(recipe.remove());
        delete(recipe);
    }

    private void run(List<List<String>> all) {
        for (List<String> command : all) {
            String line = String.join(" ", command);
            Said said;
            try {
                said = commands.run(command);
            } catch (IOException e) {
                throw new Problem("app.schedule.missing", command.getFirst());
            }
            if (said.exit() != 0 && NOBODY.matcher(said.text()).find())
                throw new Problem("app.schedule.nobody", line, said.text().strip());
            if (said.exit() != 0)
                throw new Problem("app.schedule.refused", line, said.text().strip());
        }
    }

    private static void delete(Recipe recipe) {
        try {
            for (Path file : recipe.files().keySet()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Problem("app.schedule.files", e.getMessage());
        }
    }
}
