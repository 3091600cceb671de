package embudo.ui.importing;

import embudo.domain.ImportBatch.Counts;
import embudo.plot.Ink;
import embudo.plot.StackedBar;
import embudo.text.Texts;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Opens;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What becomes of the rows: parts of one bar, and the same as counts with icon and word. */
final class CountRow {
    private CountRow() {}

    /** {@code rows} lists them. */
    private record Kind(
            long count, RowFilter rows, String icon, String tone, Ink ink, String word) {}

    private static List<Kind> kinds(Counts c, Texts texts) {
        return List.of(
                new Kind(
                        c.fresh(),
                        RowFilter.NEW,
                        "fth-plus-circle",
                        "info",
                        Ink.CHART_1,
                        texts.get("ui.import.count.new")),
                new Kind(
                        c.updated(),
                        RowFilter.UPDATE,
                        "fth-refresh-cw",
                        "info",
                        Ink.CHART_5,
                        texts.get("ui.import.count.update")),
                new Kind(
                        c.unchanged(),
                        RowFilter.UNCHANGED,
                        "fth-minus-circle",
                        "text-3",
                        Ink.TRACK,
                        texts.get("ui.import.count.unchanged")),
                new Kind(
                        c.conflicts(),
                        RowFilter.LOOK,
                        "fth-alert-triangle",
                        "warning",
                        Ink.CHART_2,
                        texts.get("ui.import.count.conflict")),
                new Kind(
                        c.rejected(),
                        RowFilter.LOOK,
                        "fth-x-circle",
                        "danger",
                        Ink.CHART_6,
                        texts.get("ui.import.count.rejected")));
    }

    static List<Node> nodes(Counts counts, Texts texts) {
        return kinds(counts, texts).stream()
                .filter(k -> k.count() > 0)
                .map(k -> node(k, texts))
                .toList();
    }

    /** Each count lists its rows. */
    static List<Node> nodes(Counts counts, Texts texts, Consumer<RowFilter> list) {
        return kinds(counts, texts).stream()
                .filter(k -> k.count() > 0)
                .map(k -> {
                    Node node = node(k, texts);
                    String said = texts.formats().count(k.count()) + " " + k.word();
                    Opens.to(node, said, () -> list.accept(k.rows()));
                    return node;
                })
                .toList();
    }

    private static Node node(Kind kind, Texts texts) {
        Label figure = new Label(texts.formats().count(kind.count()));
        figure.getStyleClass().add("figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        Label word = new Label(kind.word());
        word.getStyleClass().addAll("small", "text-2");
        word.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(8, Icons.of(kind.icon(), kind.tone()), figure, word);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("count");
        return box;
    }

    static List<StackedBar.Part> parts(Counts counts, Texts texts) {
        return kinds(counts, texts).stream()
                .map(k -> new StackedBar.Part(k.count(), k.ink()))
                .toList();
    }

    /** The bar in words. */
    static String words(Counts counts, Texts texts) {
        return kinds(counts, texts).stream()
                .map(k -> texts.formats().count(k.count()) + " " + k.word())
                .collect(Collectors.joining(", "));
    }
}
