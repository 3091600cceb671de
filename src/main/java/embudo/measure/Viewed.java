package embudo.measure;

import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.Record;
import embudo.domain.Records;
import embudo.domain.Timelines;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which product somebody looks at, S-CA-11: each look at a page weighs 1 and fades by 5 % a day, as
 * all behaviour does. A page is named by the product whose reference ends its address, else by that
 * end itself, as words.
 */
final class Viewed {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final String PRODUCTS = "products";
    private final Timelines timelines;
    private final Journal journal;
    private final Records records;

    Viewed(Timelines timelines, Journal journal, Records records) {
        this.timelines = timelines;
        this.journal = journal;
        this.records = records;
    }

    /** The one looked at most in the month before the last look. */
    Optional<String> of(long person) {
        List<Event> looks =
                timelines.of(person).stream()
                        .filter(e -> e.type() == EventType.PRODUCT_VIEW && e.ref() != 0)
                        .toList();
        if (looks.isEmpty()) return Optional.empty();
        Event last = looks.getLast();
        Map<Long, String> pages = journal.payloads(looks.stream().map(Event::ref).toList());
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Event look : looks) {
            Duration ago = Duration.between(look.occurredAt(), last.occurredAt());
            String end = end(pages.getOrDefault(look.ref(), ""));
            if (!end.isBlank() && ago.compareTo(LATELY) <= 0)
                weights.merge(end, Math.pow(.95, ago.toSeconds() / 86_400.0), Double::sum);
        }
        return weights.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(best -> name(best.getKey()));
    }

    private String name(String end) {
        return records.byKeys(PRODUCTS, List.of(end)).values().stream()
                .findFirst()
                .flatMap((Record product) -> product.value("name", String.class))
                .orElseGet(() -> end.replaceAll("[-_]+", " ").strip());
    }

    /** The last part of an address; a text that is none stays as it is. */
    private static String end(String page) {
        String path = page.strip().replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        String end = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.html?$", "");
        try {
            return URLDecoder.decode(end, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return end;
        }
    }
}
