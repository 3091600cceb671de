package embudo.measure;

import java.util.List;

/**
 * Everything a report may tell of one period, taken at the same position as its {@link Overview}.
 * {@code cohorts} reach up to the month of the question, oldest first. {@code engagement} is null
 * when no webinar that ended in the period has chat, questions or polls.
 */
public record Dossier(
        Overview overview,
        Pulse pulse,
        Pulse previousPulse,
        List<CampaignFigures> campaigns,
        List<BandFigures> bands,
        List<Cohorts.Row> cohorts,
        EngagementMap engagement) {
    public Dossier {
        campaigns = List.copyOf(campaigns);
        bands = List.copyOf(bands);
        cohorts = List.copyOf(cohorts);
    }
}
