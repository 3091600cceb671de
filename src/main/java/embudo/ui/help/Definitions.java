package embudo.ui.help;

import embudo.catalog.Metric;
import embudo.text.Texts;

import javafx.scene.Node;

import java.util.List;

/** What every figure means and how it is computed. */
final class Definitions {
    private Definitions() {}

    static Node of(List<Metric> metrics, Texts texts) {
        Paragraphs page = new Paragraphs();
        for (Metric metric : metrics)
            page.add(
                    metric.name().get(texts.language()),
                    metric.definition().get(texts.language()),
                    texts.get("ui.help.formula", metric.formula().get(texts.language())),
                    texts.get("ui.help.minimum", metric.minimumN()));
        return page;
    }
}
