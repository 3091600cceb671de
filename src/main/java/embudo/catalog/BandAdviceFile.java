package embudo.catalog;

import embudo.domain.Band;

import java.util.Arrays;
import java.util.List;

/** Reads the advice of one band. */
final class BandAdviceFile {
    private BandAdviceFile() {}

    static BandAdvice parse(String id, Entry entry) {
        Ids.check(id, entry);
        List<String> bands = Arrays.stream(Band.values()).map(Band::key).toList();
        String key = entry.word("key", bands);
        List<String> recommendations = entry.words("recommendations", List.of());
        try (Entry next = entry.entry("next")) {
            return new BandAdvice(
                    Band.values()[Math.max(0, bands.indexOf(key))],
                    recommendations,
                    next.text("action"),
                    next.word("priority", List.of("high", "medium", "low")),
                    next.word("channel", List.of("phone", "email")));
        }
    }
}
