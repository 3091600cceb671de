package embudo.measure;

import embudo.catalog.condition.Amount;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Operand;
import embudo.catalog.measure.Measure;
import embudo.domain.Channel;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.kernel.Money;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** Hands people to a leaf by the day of their first event of some types. */
final class CohortPass {
    /** What sums other than money are multiplied by, to add up whole numbers. */
    static final long MICRO = 1_000_000;

    private static final double DAY = 86_400_000;
    private static final List<EventType> DEEDS =
            Arrays.stream(EventType.values()).filter(t -> t.weight() > 0).toList();
    private final PeopleTable people;
    private final PeopleScope scope;
    private final ZoneDays days;
    private final double minor;
    private final Map<List<EventType>, Starts> starts = new HashMap<>();

    CohortPass(PeopleTable people, PeopleScope scope, ZoneDays days, String currency) {
        this.people = people;
        this.scope = scope;
        this.days = days;
        minor = Math.pow(10, Money.digits(currency));
    }

    /** What the sum of a leaf's amounts is to be divided by. */
    static long divisor(Measure.Cohort leaf) {
        return leaf.days() || leaf.sum() != null && !money(leaf) ? MICRO : 1;
    }

    private static boolean money(Measure.Cohort leaf) {
        return leaf.sum() instanceof Operand.Aggregate a
                && a.kind() == Operand.Kind.SUM
                && Amount.of(a.types().getFirst()) == Amount.MONEY;
    }

    void run(Measure.Cohort leaf, Atom.Sink sink) {
        Starts known = leaf.days() ? starts(List.of()) : null;
        Starts start = starts(leaf.first());
        IntPredicate where = scope.tests().of(leaf.where());
        IntToDoubleFunction sum = leaf.sum() == null ? null : scope.number(leaf.sum());
        Coded source = people.text(ContactField.SOURCE);
        double unit = money(leaf) ? minor : divisor(leaf);
        Atom atom = new Atom();
        atom.source = "contact";
        for (int row = 0; row < people.size(); row++) {
            double at = start.at[row];
            if (Double.isNaN(at) || !where.test(row)) continue;
            double value =
                    leaf.days()
                            ? Math.max(0, at - known.at[row]) / DAY
                            : sum == null ? 1 : sum.applyAsDouble(row);
            if (Double.isNaN(value)) continue;
            atom.person = scope.owner(row);
            atom.day = start.day[row];
            atom.channel = channel(source, row);
            atom.key = row;
            atom.amount = Math.round(value * unit);
            atom.sourceRow = people.id(row);
            sink.take(atom);
        }
    }

    /** When people began, by row: NaN for who never did, and for rows that are nobody's. */
    private record Starts(double[] at, int[] day) {}

    /** Of the first event of some types, or with none of having become known. */
    private Starts starts(List<EventType> types) {
        return starts.computeIfAbsent(
                types,
                t -> {
                    IntToDoubleFunction start = t.isEmpty() ? known() : first(t);
                    double[] at = new double[people.size()];
                    int[] day = new int[at.length];
                    for (int row = 0; row < at.length; row++) {
                        at[row] = people.id(row) == 0 ? Double.NaN : start.applyAsDouble(row);
                        if (!Double.isNaN(at[row])) day[row] = days.day((long) at[row]);
                    }
                    return new Starts(at, day);
                });
    }

    /** When people became known: as recorded, else by the first thing they did. */
    private IntToDoubleFunction known() {
        IntToDoubleFunction created =
                scope.number(
                        new Operand.Of(ContactField.CREATED_AT.name().toLowerCase(Locale.ROOT)));
        IntToDoubleFunction did = first(DEEDS);
        IntToDoubleFunction added = first(List.of(EventType.CONTACT_CREATED));
        return row -> {
            double at = created.applyAsDouble(row);
            if (Double.isNaN(at)) at = did.applyAsDouble(row);
            return Double.isNaN(at) ? added.applyAsDouble(row) : at;
        };
    }

    private IntToDoubleFunction first(List<EventType> types) {
        return scope.number(
                new Operand.Aggregate(Operand.Kind.FIRST, types, null, Condition.EVERYONE));
    }

    private static int channel(Coded source, int row) {
        int code = source.code(row);
        return code < 0 ? 0 : Channel.valueOf(source.value(code)).code();
    }
}
