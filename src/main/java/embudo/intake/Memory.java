package embudo.intake;

import embudo.domain.Actor;
import embudo.domain.Settings;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How files with a certain header were read: kept in the settings under the fingerprint of the
 * header, where a person had to say more than was proposed.
 */
final class Memory {
    private static final String KEY = "import.mapping.";

    private final Settings settings;

    Memory(Settings settings) {
        this.settings = settings;
    }

    /** What was kept about a header; {@code mapping} is from column index to target. */
    record Remembered(String kind, Row header, Map<Integer, String> mapping) {}

    /** The first row that was a header before. */
    Optional<Remembered> of(Head head) {
        return head.top().stream()
                .map(this::of)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .findFirst();
    }

    private Optional<Remembered> of(Row row) {
        String kept = settings.get(key(row), "");
        if (kept.isEmpty()) return Optional.empty();
        String[] parts = kept.split(" ");
        Map<Integer, String> mapping = new LinkedHashMap<>();
        try {
            for (int i = 1; i < parts.length; i++) {
                String[] pair = parts[i].split("=", 2);
                mapping.put(
                        Integer.valueOf(pair[0]),
                        URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException spoiled) {
            return Optional.empty();
        }
        return Optional.of(new Remembered(parts[0], row, mapping));
    }

    /**
     * Keeps how a plan reads its header; forgets it where the program proposes the same by itself.
     */
    void keep(
            ImportPlan plan,
            Row header,
            String proposedKind,
            Map<Integer, String> proposed,
            Actor actor) {
        String kept = plan.kind() + written(plan.mapping());
        boolean usual = kept.equals(proposedKind + written(proposed));
        String key = key(header);
        if (!settings.get(key, "").equals(usual ? "" : kept))
            settings.put(key, usual ? null : kept, actor);
    }

    private static String written(Map<Integer, String> mapping) {
        return new TreeMap<>(mapping)
                .entrySet().stream()
                        .map(e ->
                                " "
                                        + e.getKey()
                                        + "="
                                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }

    private static String key(Row header) {
        String names =
                Arrays.stream(header.cells()).map(Headers::plain).collect(Collectors.joining("\n"));
        return KEY + Fingerprint.of(names).substring(0, 24);
    }
}
