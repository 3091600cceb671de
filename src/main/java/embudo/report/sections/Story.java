package embudo.report.sections;

import embudo.catalog.Metric;
import embudo.measure.Dossier;
import embudo.measure.MetricValue;
import embudo.measure.Overview;
import embudo.report.facts.Snapshot;
import embudo.report.pdf.Charts;
import embudo.report.pdf.Fonts;
import embudo.report.words.FigureText;
import embudo.text.Formats;
import embudo.text.Texts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a report tells of: one snapshot of the figures, in one language. {@code trendHeight} is the
 * room for the trend in CSS pixels.
 */
public record Story(
        Snapshot snapshot, Texts texts, Charts charts, Fonts fonts, double trendHeight) {
    /** Width of the page between its margins in CSS pixels, the same on A4 and Letter. */
    public static final double WIDTH = 680;

    public Overview overview() {
        return snapshot.dossier().overview();
    }

    public Dossier dossier() {
        return snapshot.dossier();
    }

    public int topScore() {
        return snapshot.topScore();
    }

    public String workspace() {
        return snapshot.workspace();
    }

    public Formats formats() {
        return texts.formats();
    }

    public FigureText amounts() {
        return new FigureText(texts, overview().currency());
    }

    public Optional<MetricValue> metric(String key) {
        return overview().metrics().stream().filter(m -> m.key().equals(key)).findFirst();
    }

    /** The metric's name in the report's language. */
    public String name(String key) {
        return snapshot.metrics().stream()
                .filter(m -> m.key().equals(key))
                .map(m -> m.name().get(texts.language()))
                .findFirst()
                .orElse(key);
    }

    /** The figures whose definitions the report ends with. */
    List<Metric> defined() {
        if (!snapshot.report().sections().contains("definitions")) return List.of();
        return snapshot.metrics().stream()
                .filter(m -> metric(m.key()).isPresent() || counted(m.key()))
                .filter(m -> m.definition().containsKey(texts.language()))
                .toList();
    }

    private boolean counted(String key) {
        return snapshot.figures().stream().anyMatch(c -> c.value().key().equals(key));
    }

    /** The day the figures stand at: decisions are due after it. */
    public LocalDate today() {
        return overview().asOf() == null
                ? overview().period().to()
                : LocalDate.ofInstant(overview().asOf(), overview().zone());
    }
}
