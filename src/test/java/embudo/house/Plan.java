package embudo.house;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The plan of the house: its rooms and what each may import of the others. */
final class Plan {
    /** Rooms that people's doors (window, command line, loopback server) may call. */
    private static final String SERVICES =
            "intake measure learn flow watch compose tune outbox plugins report catalog";

    private static final Map<String, Set<String>> IMPORTS =
            new Table()
                    .room("kernel", "")
                    .room("spi", "")
                    .room("domain", "kernel")
                    .room("text", "kernel")
                    .room("plot", "text kernel")
                    .room("catalog", "domain kernel")
                    .room("plugins", "spi domain kernel")
                    .room("connectors", "spi")
                    .room("store", "domain kernel")
                    .room("intake", "catalog plugins spi domain kernel")
                    .room("outbox", "plugins spi domain kernel")
                    .room("measure", "catalog domain kernel")
                    .room("learn", "catalog domain kernel")
                    .room("flow", "catalog domain kernel")
                    .room("watch", "catalog domain kernel")
                    .room("compose", "catalog domain kernel")
                    .room("tune", "catalog domain kernel")
                    .room("report", "measure catalog domain plot text kernel")
                    .room("serve", SERVICES + " domain text kernel")
                    .room("cli", SERVICES + " domain text kernel")
                    .room("ui", SERVICES + " domain plot text kernel")
                    .everything("app")
                    .rows;

    private Plan() {}

    static Set<String> rooms() {
        return IMPORTS.keySet();
    }

    static boolean allows(String from, String to) {
        return from.equals(to) || IMPORTS.getOrDefault(from, Set.of()).contains(to);
    }

    /**
     * Floors of the window: a package of {@code ui} imports only from floors below its own, so that
     * screens, which share a floor, never see each other.
     */
    static int floor(String uiPackage) {
        return switch (uiPackage) {
            case "kit" -> 0;
            case "charts", "filter" -> 1;
            case "shell" -> 3;
            // Photographs the shell and whatever it shows.
            case "snapshot" -> 4;
            default -> 2;
        };
    }

    /** Collects the rows. */
    private static final class Table {
        private final Map<String, Set<String>> rows = new HashMap<>();

        Table room(String name, String imports) {
            rows.put(name, new TreeSet<>(List.of(imports.split(" "))));
            return this;
        }

        Table everything(String name) {
            rows.put(name, new TreeSet<>(rows.keySet()));
            return this;
        }
    }
}
