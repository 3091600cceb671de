package embudo.catalog;

import embudo.domain.Band;

import java.util.List;

/**
 * What is declared for the leads of a band (S-LEAD-05, S-LEAD-06), all as message key parts.
 *
 * @param then what is done besides, null for nothing
 */
public record BandAdvice(Band band, List<String> recommendations, Work next, Work then) {
    public BandAdvice {
        recommendations = List.copyOf(recommendations);
    }

    /**
     * Concrete work.
     *
     * @param priority high, medium or low
     * @param channel phone or email
     * @param starts key of the workflow that does it, empty when a person does
     */
    public record Work(String action, String priority, String channel, String starts) {}
}
