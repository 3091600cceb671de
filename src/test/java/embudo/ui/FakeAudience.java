package embudo.ui;

import embudo.catalog.Catalog;
import embudo.catalog.SegmentRule;
import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Literal;
import embudo.catalog.condition.Operand;
import embudo.catalog.condition.Vocabulary;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Understands bands and scores; everything else holds of everybody. */
final class FakeAudience implements Audience {
    private final Supplier<Leads> leads;

    FakeAudience(Supplier<Leads> leads) {
        this.leads = leads;
    }

    @Override
    public Fields fields() {
        return Fields.with(List.of("Seats"));
    }

    @Override
    public Vocabulary vocabulary() {
        return new Vocabulary(
                fields(),
                Catalog.load().segments().stream().map(SegmentRule::key).toList(),
                Map.of("country", List.of("ES", "MX"), "industry", List.of("Software")));
    }

    @Override
    public long count(Condition condition) {
        return people(condition).size();
    }

    @Override
    public Set<Long> people(Condition condition) {
        return leads.get().page(LeadQuery.all(), 0, 1_000).rows().stream()
                .filter(row -> holds(condition, row))
                .map(LeadRow::id)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean matches(Condition condition, long person) {
        return people(condition).contains(person);
    }

    @Override
    public double number(Operand figure, long person) {
        return Double.NaN;
    }

    private static boolean holds(Condition condition, LeadRow row) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().allMatch(p -> holds(p, row));
            case Condition.Any any -> any.parts().stream().anyMatch(p -> holds(p, row));
            case Condition.Not not -> !holds(not.part(), row);
            case Condition.Compare(Operand.Of(String f), var op, Literal.Number(double n))
                    when f.equals(Fields.SCORE) ->
                    op.holds(Double.compare(row.score(), n));
            case Condition.Compare(Operand.Of(String f), var op, Literal.Text(String band))
                    when f.equals(Fields.BAND) ->
                    op.holds(row.band().name().toLowerCase(Locale.ROOT).equals(band) ? 0 : 1);
            default -> true;
        };
    }
}
