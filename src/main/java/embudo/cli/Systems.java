package embudo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The systems of the specification and where each can be seen: a tab-separated resource whose
 * commands, screens and tests a test holds real.
 */
public final class Systems {
    private Systems() {}

    /**
     * {@code status} is complete, partial or absent; the other columns are null where there is
     * nothing to show.
     */
    public record Entry(String id, String status, String command, String screen, String test) {}

    public static List<Entry> load() {
        List<Entry> entries = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Systems.class.getResourceAsStream("/embudo/cli/systems.tsv"),
                                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                String[] cells = line.split("\t", -1);
                entries.add(
                        new Entry(
                                cells[0],
                                cells[1],
                                cell(cells, 2),
                                cell(cells, 3),
                                cell(cells, 4)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static String cell(String[] cells, int i) {
        return i >= cells.length || cells[i].isEmpty() ? null : cells[i];
    }
}
