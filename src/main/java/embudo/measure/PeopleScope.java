package embudo.measure;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Operand;
import embudo.domain.Campaign;
import embudo.domain.ContactField;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** People as the rows of a condition, at one position of the journal. */
final class PeopleScope implements Scope {
    private static final Condition MAILABLE =
            Conditions.read(
                            "known(email) && email_consent != 'denied'"
                                    + " && count(unsubscribed | complaint) == 0",
                            Fields.standard())
                    .orThrow();
    private final PeopleTable people;
    private final Facts facts;
    private final Function<String, Membership> segments;
    private final int only;
    private final int[] ordinals;
    private final byte[] scores;
    private final Map<Operand.Aggregate, IntToDoubleFunction> folded = new HashMap<>();
    private final Map<String, IntPredicate> members = new HashMap<>();

    /** What events and times are, for one question. */
    record Facts(
            Columns columns,
            Moments moments,
            Rates rates,
            List<Campaign> campaigns,
            ScoreColumn scores,
            OrdinalColumn ordinals,
            CustomerKeeper customers,
            FoldCache folds) {}

    /** Whether somebody is in a segment: by its rule, or on its list. One of them is null. */
    record Membership(Condition rule, Set<Long> list) {}

    /**
     * @param segments a segment's membership by id; throws when there is none
     * @param only the one row asked for, -1 for all
     */
    PeopleScope(PeopleTable people, Facts facts, Function<String, Membership> segments, int only) {
        this.people = people;
        this.facts = facts;
        this.segments = segments;
        this.only = only;
        Identities identities = facts.columns().identities;
        ordinals =
                only < 0
                        ? facts.ordinals().at(people, identities)
                        : new int[] {identities.known((int) people.id(only))};
        scores = facts.scores().at(facts.columns());
    }

    /** The tests of conditions on these rows. */
    RowTests tests() {
        return new RowTests(this, facts.moments());
    }

    private int own(int row) {
        return ordinals[only < 0 ? row : 0];
    }

    /** The person whose events the row's are, who is another after a merge. */
    int owner(int row) {
        int own = own(row);
        return own < 0 ? -1 : facts.columns().identities.owner(own);
    }

    private int score(int row) {
        int own = own(row);
        return own < 0 ? -1 : scores[own];
    }

    @Override
    public IntToDoubleFunction number(Operand operand) {
        return switch (operand) {
            case Operand.Aggregate figure -> folded.computeIfAbsent(figure, this::fold);
            case Operand.Of(String field) -> number(field);
        };
    }

    private IntToDoubleFunction number(String field) {
        if (field.equals(Fields.SCORE)) return row -> score(row) < 0 ? Double.NaN : score(row);
        if (field.equals(Fields.WEBINAR_ENGAGEMENT)) {
            double[] all = new WebinarEngagement(facts.columns(), facts.moments().webinars()).all();
            return byOwner(all, Double.NaN);
        }
        if (field.startsWith(Fields.CUSTOM)) return parsed(text(field));
        if (CustomerFields.ALL.contains(field)) {
            CustomerColumns customers = facts.customers().at(facts.columns());
            IntToDoubleFunction of = CustomerFields.of(customers, field);
            return row ->
                    owner(row) < 0 ? CustomerFields.unknown(field) : of.applyAsDouble(owner(row));
        }
        ContactField column = contactField(field);
        boolean count = column.type() == ContactField.Type.COUNT;
        return row -> {
            long value = people.number(column, row);
            return value != PeoplePage.UNKNOWN ? value : count ? 0 : Double.NaN;
        };
    }

    /** The tests of conditions on events. */
    RowTests events() {
        EventAmounts amounts = new EventAmounts(facts.columns(), facts.rates());
        EventScope events =
                new EventScope(
                        facts.columns(), amounts, facts.moments().webinars(), facts.campaigns());
        return new RowTests(events, facts.moments());
    }

    private IntToDoubleFunction fold(Operand.Aggregate figure) {
        EventAmounts amounts = new EventAmounts(facts.columns(), facts.rates());
        IntPredicate where =
                figure.where().equals(Condition.EVERYONE) ? null : events().of(figure.where());
        EventFold fold = new EventFold(facts.columns(), amounts, figure, facts.moments(), where);
        if (single()) {
            double value = fold.of(owner(only));
            return row -> value;
        }
        boolean zero = figure.kind() == Operand.Kind.COUNT || figure.kind() == Operand.Kind.SUM;
        double[] all = facts.folds().of(facts.columns(), figure, fold::all);
        return byOwner(all, zero ? 0 : Double.NaN);
    }

    private IntToDoubleFunction byOwner(double[] values, double nobody) {
        return row -> owner(row) < 0 ? nobody : values[owner(row)];
    }

    /** Own fields as numbers; texts that are none are unknown. */
    private IntToDoubleFunction parsed(Coded column) {
        if (single())
            return row -> column.code(row) < 0 ? Double.NaN : parse(column.value(column.code(row)));
        double[] numbers = new double[column.codes()];
        for (int code = 0; code < numbers.length; code++) numbers[code] = parse(column.value(code));
        return row -> column.code(row) < 0 ? Double.NaN : numbers[column.code(row)];
    }

    static double parse(String text) {
        boolean number = text.strip().matches("[-+]?\\d{1,15}(\\.\\d{1,15})?");
        return number ? Double.parseDouble(text.strip()) : Double.NaN;
    }

    @Override
    public Coded text(String field) {
        if (field.equals(Fields.BAND)) return ScoreColumn.bands(this::score);
        return field.startsWith(Fields.CUSTOM)
                ? people.custom(field.substring(Fields.CUSTOM.length()))
                : people.text(contactField(field));
    }

    @Override
    public IntPredicate flag(String field) {
        if (field.equals(Fields.MAILABLE)) return tests().of(MAILABLE);
        throw new IllegalStateException(field);
    }

    @Override
    public IntPredicate known(Operand operand) {
        if (operand instanceof Operand.Aggregate a) {
            IntToDoubleFunction count =
                    number(
                            new Operand.Aggregate(
                                    Operand.Kind.COUNT, a.types(), a.window(), a.where()));
            return row -> count.applyAsDouble(row) > 0;
        }
        String field = ((Operand.Of) operand).field();
        if (field.equals(Fields.MAILABLE)) return row -> true;
        if (field.equals(Fields.BAND) || field.equals(Fields.SCORE)) return row -> score(row) >= 0;
        if (field.equals(Fields.WEBINAR_ENGAGEMENT) || CustomerFields.ALL.contains(field)) {
            IntToDoubleFunction column = number(field);
            return row -> !Double.isNaN(column.applyAsDouble(row));
        }
        boolean number =
                !field.startsWith(Fields.CUSTOM)
                        && List.of(ContactField.Type.COUNT, ContactField.Type.MOMENT)
                                .contains(contactField(field).type());
        if (number) return row -> people.number(contactField(field), row) != PeoplePage.UNKNOWN;
        Coded column = text(field);
        return row -> column.code(row) >= 0;
    }

    @Override
    public IntPredicate segment(String id) {
        IntPredicate known = members.get(id);
        if (known != null) return known;
        Membership segment = segments.apply(id);
        IntPredicate test =
                segment.rule() != null ? all(tests().of(segment.rule())) : on(segment.list());
        members.put(id, test);
        return test;
    }

    /** Worked out once for all rows, since several segments may ask for the same one. */
    private IntPredicate all(IntPredicate rule) {
        if (single()) return rule;
        boolean[] holds = new boolean[people.size()];
        for (int row = 0; row < holds.length; row++) holds[row] = rule.test(row);
        return row -> holds[row];
    }

    /** Somebody who was merged since they were put on the list stands on it as who they are now. */
    private IntPredicate on(Set<Long> list) {
        boolean[] holds = new boolean[people.size()];
        Identities identities = facts.columns().identities;
        for (long person : list) {
            int known = identities.known((int) person);
            long now = known < 0 ? person : identities.identity(identities.owner(known));
            if (people.row(now) >= 0) holds[people.row(now)] = true;
        }
        return row -> holds[row];
    }

    @Override
    public boolean single() {
        return only >= 0;
    }

    private static ContactField contactField(String key) {
        return ContactField.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
