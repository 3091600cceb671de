package embudo.ui.builder;

import embudo.catalog.sketch.Looked.Flaw;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.workflow.Step;
import embudo.flow.Rehearsed;
import embudo.plot.Drawing;
import embudo.plot.FlowLayout.Place;
import embudo.plot.FlowLayout.Placed;
import embudo.plot.FlowPicture;
import embudo.plot.Ink;
import embudo.plot.TextRuler;
import embudo.text.Texts;
import embudo.ui.charts.FlowCards;
import embudo.ui.charts.StepWords;

import java.util.List;
import java.util.function.Function;

/** What stands on the canvas, and what is under a point of it. */
final class BoardScene {
    private final FlowCards flow;
    private final Placed placed;
    private final TextRuler ruler;

    BoardScene(
            Sketch sketch,
            Shown shown,
            Rehearsed rehearsed,
            StepWords words,
            Texts texts,
            TextRuler ruler) {
        this.ruler = ruler;
        Function<String, String> note = step -> note(shown.flaws(step), texts);
        flow =
                new FlowCards(
                        sketch,
                        rehearsed != null
                                ? FlowCards.Tally.of(rehearsed, note, Ink.DANGER)
                                : tally(sketch, shown, note),
                        words,
                        texts);
        placed = FlowPicture.layout(flow.cards(), flow.links(), ruler);
    }

    /** Those who came so far. */
    private static FlowCards.Tally tally(
            Sketch sketch, Shown shown, Function<String, String> note) {
        return new FlowCards.Tally(
                shown.published() != null,
                sketch.steps().isEmpty()
                        ? 0
                        : shown.came().getOrDefault(sketch.steps().getFirst().id(), 0L),
                step -> shown.came().getOrDefault(step, 0L),
                (from, to) -> shown.took().getOrDefault(Shown.way(from, to), 0L),
                note,
                Ink.DANGER);
    }

    private static String note(List<Flaw> flaws, Texts texts) {
        return flaws.isEmpty() ? "" : texts.get("ui.builder.flaws", flaws.size());
    }

    Drawing drawing(String picked) {
        return FlowPicture.draw(
                flow.cards(), flow.links(), placed, picked, true, ruler, flow.said());
    }

    double width() {
        return placed.width();
    }

    double height() {
        return placed.height();
    }

    /** The place of a step, or of the beginning; null where there is none. */
    Place place(String id) {
        return placed.places().get(id);
    }

    /** Id of the box under a point; null for none. Ends are none. */
    String boxAt(double x, double y) {
        for (var entry : placed.places().entrySet())
            if (!FlowCards.isEnd(entry.getKey()) && entry.getValue().contains(x, y))
                return entry.getKey();
        return null;
    }

    /** The end under a point stands for leading nowhere; a step's id for a step; null for none. */
    String targetAt(double x, double y) {
        for (var entry : placed.places().entrySet())
            if (FlowCards.isEnd(entry.getKey()) && entry.getValue().contains(x, y)) return Step.END;
        String box = boxAt(x, y);
        return BuilderModel.WHOLE.equals(box) ? null : box;
    }

    /** The way whose dot is under a point; null for none. */
    FlowCards.Spot dotAt(double x, double y) {
        for (int i = 0; i < placed.routes().size(); i++) {
            double[] dot = FlowPicture.dot(placed.routes().get(i));
            if (Math.hypot(dot[0] - x, dot[1] - y) <= FlowPicture.DOT + 3)
                return flow.origins().get(i);
        }
        return null;
    }

    /** Where the dot of a way stands. */
    double[] dot(FlowCards.Spot way) {
        return FlowPicture.dot(placed.routes().get(flow.origins().indexOf(way)));
    }

    /** The nearest box in a direction, the same one where there is none. */
    String near(String from, int dx, int dy) {
        Place at = place(from);
        String best = from;
        double least = Double.MAX_VALUE;
        for (var entry : placed.places().entrySet()) {
            if (FlowCards.isEnd(entry.getKey()) || entry.getKey().equals(from)) continue;
            Place p = entry.getValue();
            double along = dx * (p.centre() - at.centre()) + dy * (p.y() - at.y());
            double aside = dx != 0 ? Math.abs(p.y() - at.y()) : Math.abs(p.centre() - at.centre());
            if (along <= 1 || dx != 0 && aside > 1) continue;
            double far = dy != 0 ? along * 4 + aside : along;
            if (far < least) {
                least = far;
                best = entry.getKey();
            }
        }
        return best;
    }
}
