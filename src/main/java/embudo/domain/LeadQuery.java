package embudo.domain;

import java.util.Set;

/**
 * Which leads to list and in what order. {@code text} matches parts of name, company and e-mail,
 * ignoring case and accents; empty matches all. {@code bands} empty means every band. {@code
 * people} null means everybody, otherwise only these. {@code uncontacted} keeps only those nobody
 * has contacted and who are no customers yet. {@code where} is a condition's text, empty for none;
 * a port that can't read conditions refuses one. {@code except} are left out whatever matches, so
 * that a selection of all but a few is a query too.
 */
public record LeadQuery(
        String text,
        Set<Band> bands,
        Set<Long> people,
        boolean uncontacted,
        Sort sort,
        boolean descending,
        String where,
        Set<Long> except) {
    public LeadQuery {
        bands = Set.copyOf(bands);
        people = people == null ? null : Set.copyOf(people);
        except = Set.copyOf(except);
    }

    /**
     * What to order by: a column. Leads without a value come last, ties in order of id.
     *
     * @param key {@code score}, {@code name}, {@code last_signal}, the key of a {@link
     *     ContactField}, or {@code custom.} and the name of one of the workspace's own fields
     */
    public record Sort(String key) {
        public static final Sort SCORE = new Sort("score");
        public static final Sort NAME = new Sort("name");
        public static final Sort COMPANY = of(ContactField.COMPANY);
        public static final Sort CREATED = of(ContactField.CREATED_AT);
        public static final Sort LAST_SIGNAL = new Sort("last_signal");

        /** Begins the keys of the workspace's own fields. */
        public static final String CUSTOM = "custom.";

        public static Sort of(ContactField field) {
            return new Sort(field.key());
        }
    }

    /** Everybody, best score first. */
    public static LeadQuery all() {
        return new LeadQuery("", Set.of(), null, false, Sort.SCORE, true, "", Set.of());
    }

    public LeadQuery withText(String t) {
        return new LeadQuery(t, bands, people, uncontacted, sort, descending, where, except);
    }

    public LeadQuery withBands(Set<Band> b) {
        return new LeadQuery(text, b, people, uncontacted, sort, descending, where, except);
    }

    public LeadQuery withPeople(Set<Long> p) {
        return new LeadQuery(text, bands, p, uncontacted, sort, descending, where, except);
    }

    public LeadQuery withUncontacted(boolean u) {
        return new LeadQuery(text, bands, people, u, sort, descending, where, except);
    }

    public LeadQuery sorted(Sort s, boolean desc) {
        return new LeadQuery(text, bands, people, uncontacted, s, desc, where, except);
    }

    public LeadQuery withWhere(String w) {
        return new LeadQuery(text, bands, people, uncontacted, sort, descending, w, except);
    }

    public LeadQuery without(Set<Long> e) {
        return new LeadQuery(text, bands, people, uncontacted, sort, descending, where, e);
    }
}
