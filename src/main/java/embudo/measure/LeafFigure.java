package embudo.measure;

import embudo.catalog.measure.Measure;
import embudo.catalog.measure.Measure.Column;
import embudo.catalog.measure.Measures;
import embudo.catalog.measure.Source;
import embudo.domain.EventType;

import java.util.List;
import java.util.Locale;

/** What was counted of one leaf, or why nothing could be. */
final class LeafFigure implements Counts.Figure {
    private final Measure.Leaf leaf;
    private final Cells cells;
    private final Absence always;

    LeafFigure(
            Measure.Leaf leaf,
            Cells cells,
            OnRecord known,
            Question q,
            ReadModel.Whole whole,
            RowFacts rows) {
        this.leaf = leaf;
        this.cells = cells;
        always = always(known, q, whole, rows);
    }

    private Absence always(OnRecord known, Question q, ReadModel.Whole whole, RowFacts rows) {
        if (leaf instanceof Measure.Missing(String what))
            return new Absence(Absence.Reason.NEVER, what);
        for (List<EventType> types : Measures.needs(leaf))
            if (!known.any(types)) return data(Source.of(types.getFirst()));
        if (q.aboutPeople() && !Measures.ofPeople(leaf))
            return new Absence(Absence.Reason.NOT_OF_PEOPLE, "");
        return switch (leaf) {
            case Measure.Daily d when d.column().ads() ->
                    whole.facts().campaignDays().isEmpty() ? data(Source.ADS) : null;
            case Measure.Daily d -> whole.facts().webDays().isEmpty() ? data(Source.WEB) : null;
            case Measure.Rows r -> rows.of(r.kind()).isEmpty() ? data(source(r.kind())) : null;
            case Measure.Webinars w -> whole.schedule().none() ? data(Source.WEBINARS) : null;
            default -> null;
        };
    }

    private static Source source(String kind) {
        return Source.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private static Absence data(Source source) {
        return new Absence(Absence.Reason.DATA, source.key());
    }

    @Override
    public Absence absence(int stretch, int group) {
        if (always != null) return always;
        if (!(leaf instanceof Measure.Daily d)) return null;
        // Platforms report days they know: no row is no knowledge, and so is no spend at all.
        boolean none =
                cells.atoms(stretch, group) == 0
                        || d.column() == Column.ADS_SPEND && cells.sum(stretch, group) == 0;
        Source source = d.column().ads() ? Source.ADS : Source.WEB;
        return none ? new Absence(Absence.Reason.UNCOVERED, source.key()) : null;
    }

    @Override
    public double value(int stretch, int group) {
        return cells.sum(stretch, group) / LeafCounter.divisor(leaf);
    }

    @Override
    public long n(int stretch, int group) {
        return cells.atoms(stretch, group);
    }
}
