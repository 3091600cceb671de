package embudo.ui.charts;

import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchStep;
import embudo.catalog.workflow.Step;
import embudo.flow.Rehearsed;
import embudo.plot.FlowPicture.Card;
import embudo.plot.FlowPicture.Link;
import embudo.plot.Ink;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * The boxes and ways of a workflow, with how many people came and went, for every picture of it.
 */
public final class FlowCards {
    /** Id of the box where people come in; no step has an empty one. */
    public static final String BEGIN = "";

    /** Begins the ids of ends; no step's id has a colon. */
    private static final String END = "end:";

    private final List<Card> cards = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Spot> origins = new ArrayList<>();
    private final Texts texts;

    /** A way of a step; {@code step} null for the one from the beginning. */
    public record Spot(String step, String path) {}

    /**
     * How many people are shown.
     *
     * @param counted false where nobody could have come yet, and no numbers are shown
     * @param at people at a step
     * @param ways people from a step to the next
     * @param note what to mind about a step, empty for nothing
     * @param alarm colour of notes
     */
    public record Tally(
            boolean counted,
            long entered,
            ToLongFunction<String> at,
            ToLongBiFunction<String, String> ways,
            Function<String, String> note,
            Ink alarm) {
        /** Those whom a rehearsal led through. */
        public static Tally of(Rehearsed r, Function<String, String> note, Ink alarm) {
            return new Tally(
                    true,
                    r.entered().cardinality(),
                    step -> size(r.steps(), step),
                    (from, to) -> size(r.ways(), new Rehearsed.Way(from, to)),
                    note,
                    alarm);
        }

        private static <K> long size(Map<K, BitSet> all, K key) {
            return all.getOrDefault(key, new BitSet()).cardinality();
        }
    }

    public FlowCards(Sketch sketch, Tally tally, StepWords words, Texts texts) {
        this.texts = texts;
        cards.add(
                new Card(
                        BEGIN,
                        texts.get("ui.builder.begin"),
                        TriggerWords.all(sketch, words, texts),
                        tally.counted() ? texts.formats().count(tally.entered()) : "",
                        Ink.ACCENT,
                        tally.note().apply(BEGIN),
                        tally.alarm(),
                        false));
        for (SketchStep step : sketch.steps())
            cards.add(
                    new Card(
                            step.id(),
                            words.title(step, texts),
                            words.about(step, texts),
                            tally.counted()
                                    ? texts.formats().count(tally.at().applyAsLong(step.id()))
                                    : "",
                            words.ink(step),
                            tally.note().apply(step.id()),
                            tally.alarm(),
                            false));
        String first = sketch.steps().isEmpty() ? Step.END : sketch.steps().getFirst().id();
        link(new Spot(null, ""), BEGIN, first, "", tally.entered());
        for (SketchStep step : sketch.steps())
            for (SketchStep.Exit exit : step.exits())
                if (exit.to().equals(Step.END) || sketch.step(exit.to()) != null)
                    link(
                            new Spot(step.id(), exit.path()),
                            step.id(),
                            exit.to(),
                            words.way(step, exit, texts),
                            tally.ways().applyAsLong(step.id(), exit.to()));
    }

    private void link(Spot origin, String from, String to, String label, long count) {
        String target = to;
        if (to.equals(Step.END)) {
            target = END + from + ":" + origin.path();
            cards.add(
                    new Card(
                            target,
                            texts.get("ui.builder.end"),
                            "",
                            "",
                            Ink.TRACK,
                            "",
                            Ink.NONE,
                            true));
        }
        links.add(new Link(from, target, label, count));
        origins.add(origin);
    }

    /** The beginning, the steps in their order, then ends. */
    public List<Card> cards() {
        return cards;
    }

    public List<Link> links() {
        return links;
    }

    /** Which way of which step each link is. */
    public List<Spot> origins() {
        return origins;
    }

    public static boolean isEnd(String id) {
        return id.startsWith(END);
    }

    /** All of it in a sentence. */
    public String said() {
        return cards.stream()
                .filter(c -> !c.end())
                .map(c -> (c.title() + " " + c.about() + " " + c.figure()).strip())
                .collect(Collectors.joining(", "));
    }
}
