package embudo.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * The declared features of the lead score. {@code ls15} and {@code ls20} are the specification's
 * presets (S-LEAD-01, S-LEAD-02; {@code ls20} lists what it adds), {@code more} what the default
 * model adds to both.
 */
public record FeatureBook(
        String version,
        List<Feature> features,
        List<String> ls15,
        List<String> ls20,
        List<String> more) {
    public FeatureBook {
        features = List.copyOf(features);
        ls15 = List.copyOf(ls15);
        ls20 = List.copyOf(ls20);
        more = List.copyOf(more);
    }

    /** Which features a model is given. */
    public enum Preset {
        /** The specification's lists alone. */
        EXACT,
        /** The lists with recency and intent. */
        DEFAULT
    }

    /** Features of the model before a webinar was attended (LS-15) or after (LS-20). */
    public List<Feature> of(Preset preset, boolean attended) {
        Stream<String> keys = ls15.stream();
        if (attended) keys = Stream.concat(keys, ls20.stream());
        if (preset == Preset.DEFAULT) keys = Stream.concat(keys, more.stream());
        return keys.map(this::feature).toList();
    }

    private Feature feature(String key) {
        return features.stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
    }
}
