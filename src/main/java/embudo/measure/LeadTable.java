package embudo.measure;

import embudo.domain.Band;
import embudo.domain.CompanySize;
import embudo.domain.ContactField;
import embudo.domain.LeadQuery;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/** Everybody with score and last signal as columns, at one position of the journal. Immutable. */
final class LeadTable {
    private static final String CUSTOMER = "customer";
    final PeopleTable people;
    final long position;
    private final int[] ordinals;
    private final byte[] scores;
    private final long[] signals;
    private final Map<Integer, Integer> aliases;

    private LeadTable(PeopleTable people, Columns c, int[] ordinals, byte[] scores, long[] at) {
        this.people = people;
        this.ordinals = ordinals;
        this.scores = scores;
        signals = at;
        position = c.size();
        aliases = c.identities.aliases();
    }

    /**
     * @param before the table before, null for none
     */
    static LeadTable of(
            PeopleTable people, LeadTable before, Columns c, ScoreColumn scores, LastSignals last) {
        int[] ordinals = new int[people.size()];
        Arrays.fill(ordinals, -1);
        if (before != null && people.follows(before.people))
            System.arraycopy(before.ordinals, 0, ordinals, 0, before.ordinals.length);
        for (int row = 0; row < ordinals.length; row++)
            if (ordinals[row] < 0) ordinals[row] = c.identities.known((int) people.id(row));
        return new LeadTable(people, c, ordinals, scores.at(c), last.at(c));
    }

    int size() {
        return people.size();
    }

    /** -1 while unscored. */
    int score(int row) {
        return ordinals[row] < 0 ? -1 : scores[ordinals[row]];
    }

    private double signal(int row) {
        long at = ordinals[row] < 0 ? LastSignals.NONE : signals[ordinals[row]];
        return at == LastSignals.NONE ? Double.NaN : at;
    }

    BitSet everybody() {
        BitSet rows = new BitSet(size());
        for (int row = 0; row < size(); row++) if (people.id(row) != 0) rows.set(row);
        return rows;
    }

    BitSet rows(Set<Long> ids) {
        BitSet rows = new BitSet(size());
        for (long id : ids) add(rows, id);
        return rows;
    }

    /** The people's rows; those in the order of the rows are found without looking them up. */
    BitSet rows(long[] ids) {
        BitSet rows = new BitSet(size());
        int next = 0;
        for (long id : ids) {
            while (next < size() && people.id(next) < id) next++;
            if (next < size() && people.id(next) == id) rows.set(next++);
            else add(rows, id);
        }
        return rows;
    }

    /** Who was merged is who he is today. */
    private void add(BitSet rows, long id) {
        int row = people.row(id);
        if (row < 0 && !aliases.isEmpty())
            row = people.row(aliases.getOrDefault((int) id, (int) id));
        if (row >= 0) rows.set(row);
    }

    BitSet banded(Set<Band> bands) {
        boolean[] wanted = new boolean[101];
        for (int score = 0; score <= 100; score++) wanted[score] = bands.contains(Band.of(score));
        BitSet rows = new BitSet(size());
        for (int row = 0; row < size(); row++) {
            int score = score(row);
            if (score >= 0 && wanted[score]) rows.set(row);
        }
        return rows;
    }

    BitSet uncontacted() {
        Coded stage = people.text(ContactField.LIFECYCLE_STAGE);
        boolean[] customer = new boolean[stage.codes()];
        for (int code = 0; code < customer.length; code++)
            customer[code] = stage.value(code).equalsIgnoreCase(CUSTOMER);
        BitSet rows = new BitSet(size());
        for (int row = 0; row < size(); row++) {
            int code = stage.code(row);
            boolean contacted =
                    people.number(ContactField.LAST_CONTACTED_AT, row) != PeoplePage.UNKNOWN;
            if (!contacted && (code < 0 || !customer[code])) rows.set(row);
        }
        return rows;
    }

    /** What a list is ordered by; a column that is no longer there orders nothing. */
    SortKey key(LeadQuery.Sort sort) {
        String key = sort.key();
        if (sort.equals(LeadQuery.Sort.SCORE))
            return new SortKey.Numbers(row -> score(row) < 0 ? Double.NaN : score(row));
        if (sort.equals(LeadQuery.Sort.LAST_SIGNAL)) return new SortKey.Numbers(this::signal);
        if (sort.equals(LeadQuery.Sort.NAME)) return names();
        if (key.startsWith(LeadQuery.Sort.CUSTOM))
            return own(people.custom(key.substring(LeadQuery.Sort.CUSTOM.length())));
        for (ContactField field : ContactField.values())
            if (field.key().equals(key)) return field(field);
        return new SortKey.Numbers(row -> Double.NaN);
    }

    private SortKey field(ContactField field) {
        return switch (field.type()) {
            case COUNT, MOMENT ->
                    new SortKey.Numbers(row -> {
                        long value = people.number(field, row);
                        return value == PeoplePage.UNKNOWN ? Double.NaN : value;
                    });
            case TEXT, EMAIL, PHONE -> new SortKey.Texts(people.text(field));
            case ENUM ->
                    field == ContactField.COMPANY_SIZE
                            ? sizes(people.text(field))
                            : new SortKey.Texts(people.text(field));
        };
    }

    private static SortKey sizes(Coded column) {
        double[] places = new double[column.codes()];
        for (int code = 0; code < places.length; code++)
            places[code] = CompanySize.valueOf(column.value(code)).ordinal();
        return new SortKey.Numbers(
                row -> column.code(row) < 0 ? Double.NaN : places[column.code(row)]);
    }

    /** By number when every value is one. */
    private static SortKey own(Coded column) {
        double[] numbers = new double[column.codes()];
        for (int code = 0; code < numbers.length; code++) {
            numbers[code] = PeopleScope.parse(column.value(code));
            if (Double.isNaN(numbers[code])) return new SortKey.Texts(column);
        }
        return new SortKey.Numbers(
                row -> column.code(row) < 0 ? Double.NaN : numbers[column.code(row)]);
    }

    private SortKey names() {
        Coded email = people.text(ContactField.EMAIL);
        return new SortKey.Names(
                people.text(ContactField.FIRST_NAME),
                people.text(ContactField.LAST_NAME),
                row -> {
                    int code = email.code(row);
                    return code < 0 ? null : email.value(code).replaceFirst("@.*", "");
                });
    }
}
