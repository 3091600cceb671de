package embudo.catalog;

import embudo.domain.Band;

import java.util.List;

/**
 * What is declared for the leads of a band (S-LEAD-05, S-LEAD-06), all as message key parts. {@code
 * priority} is high, medium or low; {@code channel} phone or email.
 */
public record BandAdvice(
        Band band, List<String> recommendations, String action, String priority, String channel) {
    public BandAdvice {
        recommendations = List.copyOf(recommendations);
    }
}
