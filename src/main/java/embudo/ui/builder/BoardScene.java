package embudo.ui.builder;

import embudo.catalog.sketch.Looked.Flaw;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchStep;
import embudo.catalog.workflow.Step;
import embudo.flow.Rehearsed;
import embudo.plot.Drawing;
import embudo.plot.FlowLayout.Place;
import embudo.plot.FlowLayout.Placed;
import embudo.plot.FlowPicture;
import embudo.plot.FlowPicture.Card;
import embudo.plot.FlowPicture.Link;
import embudo.plot.Ink;
import embudo.plot.TextRuler;
import embudo.text.Texts;
import embudo.ui.charts.StepWords;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands on the canvas, and what is under a point of it. */
final class BoardScene {
    /** Begins the ids of ends; no step's id has a colon. */
    private static final String END = "end:";

    private final List<Card> cards = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** Which way of which step each link is; no step for the one from the beginning. */
    private final List<Spot> origins = new ArrayList<>();

    private final Placed placed;
    private final TextRuler ruler;
    private final String said;

    /** A way of a step; {@code step} null for the beginning. */
    record Spot(String step, String path) {}

    BoardScene(
            Sketch sketch,
            Shown shown,
            Rehearsed rehearsed,
            StepWords words,
            Texts texts,
            TextRuler ruler) {
        this.ruler = ruler;
        boolean counted = rehearsed != null || shown.published() != null;
        long entered =
                rehearsed != null
                        ? rehearsed.entered().cardinality()
                        : sketch.steps().isEmpty()
                                ? 0
                                : shown.came().getOrDefault(sketch.steps().getFirst().id(), 0L);
        cards.add(
                new Card(
                        BuilderModel.WHOLE,
                        texts.get("ui.builder.begin"),
                        TriggerWords.all(sketch, texts),
                        counted ? texts.formats().count(entered) : "",
                        Ink.ACCENT,
                        note(shown.flaws(BuilderModel.WHOLE), texts),
                        false));
        for (SketchStep step : sketch.steps()) {
            long here =
                    rehearsed != null
                            ? size(rehearsed.steps(), step.id())
                            : shown.came().getOrDefault(step.id(), 0L);
            cards.add(
                    new Card(
                            step.id(),
                            words.title(step, texts),
                            words.about(step, texts),
                            counted ? texts.formats().count(here) : "",
                            words.ink(step),
                            note(shown.flaws(step.id()), texts),
                            false));
        }
        String first = sketch.steps().isEmpty() ? Step.END : sketch.steps().getFirst().id();
        link(null, "", BuilderModel.WHOLE, first, "", entered, texts);
        for (SketchStep step : sketch.steps())
            for (SketchStep.Exit exit : step.exits()) {
                boolean there = exit.to().equals(Step.END) || sketch.step(exit.to()) != null;
                if (!there) continue;
                long went =
                        rehearsed != null
                                ? size(rehearsed.ways(), new Rehearsed.Way(step.id(), exit.to()))
                                : shown.took().getOrDefault(Shown.way(step.id(), exit.to()), 0L);
                link(
                        step.id(),
                        exit.path(),
                        step.id(),
                        exit.to(),
                        words.way(step, exit, texts),
                        went,
                        texts);
            }
        placed = FlowPicture.layout(cards, links, ruler);
        said =
                cards.stream()
                        .filter(c -> !c.end())
                        .map(c -> (c.title() + " " + c.about() + " " + c.figure()).strip())
                        .collect(Collectors.joining(", "));
    }

    private static <K> int size(Map<K, BitSet> all, K key) {
        return all.getOrDefault(key, new BitSet()).cardinality();
    }

    private static String note(List<Flaw> flaws, Texts texts) {
        return flaws.isEmpty() ? "" : texts.get("ui.builder.flaws", flaws.size());
    }

    private void link(
            String step,
            String path,
            String from,
            String to,
            String label,
            long count,
            Texts texts) {
        String target = to;
        if (to.equals(Step.END)) {
            target = END + from + ":" + path;
            cards.add(new Card(target, texts.get("ui.builder.end"), "", "", Ink.TRACK, "", true));
        }
        links.add(new Link(from, target, label, count));
        origins.add(new Spot(step, path));
    }

    Drawing drawing(String picked) {
        return FlowPicture.draw(cards, links, placed, picked, true, ruler, said);
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
            if (!entry.getKey().startsWith(END) && entry.getValue().contains(x, y))
                return entry.getKey();
        return null;
    }

    /** The end under a point stands for leading nowhere; a step's id for a step; null for none. */
    String targetAt(double x, double y) {
        for (var entry : placed.places().entrySet())
            if (entry.getKey().startsWith(END) && entry.getValue().contains(x, y)) return Step.END;
        String box = boxAt(x, y);
        return BuilderModel.WHOLE.equals(box) ? null : box;
    }

    /** The way whose dot is under a point; null for none. */
    Spot dotAt(double x, double y) {
        for (int i = 0; i < links.size(); i++) {
            double[] dot = FlowPicture.dot(placed.routes().get(i));
            if (Math.hypot(dot[0] - x, dot[1] - y) <= FlowPicture.DOT + 3) return origins.get(i);
        }
        return null;
    }

    /** Where the dot of a way stands. */
    double[] dot(Spot way) {
        return FlowPicture.dot(placed.routes().get(origins.indexOf(way)));
    }

    /** The nearest box in a direction, the same one where there is none. */
    String near(String from, int dx, int dy) {
        Place at = place(from);
        String best = from;
        double least = Double.MAX_VALUE;
        for (var entry : placed.places().entrySet()) {
            if (entry.getKey().startsWith(END) || entry.getKey().equals(from)) continue;
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
