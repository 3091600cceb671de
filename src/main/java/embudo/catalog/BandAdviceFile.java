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
        return new BandAdvice(
                Band.values()[Math.max(0, bands.indexOf(key))],
                recommendations,
                work(entry, "next"),
                entry.has("then") ? work(entry, "then") : null);
    }

    private static BandAdvice.Work work(Entry entry, String key) {
        try (Entry work = entry.entry(key)) {
            return new BandAdvice.Work(
                    work.text("action"),
                    work.word("priority", List.of("high", "medium", "low")),
                    work.word("channel", List.of("phone", "email")),
                    work.has("starts") ? work.text("starts") : "");
        }
    }
}
