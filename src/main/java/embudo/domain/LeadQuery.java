package embudo.domain;

import java.util.Set;

/**
 * Which leads to list and in what order. {@code text} matches parts of name, company and e-mail,
 * ignoring case and accents; empty matches all. {@code bands} empty means every band. {@code
 * people} null means everybody, otherwise only these. {@code uncontacted} keeps only those nobody
 * has contacted and who are no customers yet. {@code where} is a condition's text, empty for none;
 * a port that can't read conditions refuses one.
 */
public record LeadQuery(
        String text,
        Set<Band> bands,
        Set<Long> people,
        boolean uncontacted,
        Sort sort,
        boolean descending,
        String where) {
    public LeadQuery {
        bands = Set.copyOf(bands);
        people = people == null ? null : Set.copyOf(people);
    }

    /** What to order by; ties by id. */
    public enum Sort {
        SCORE,
        NAME,
        COMPANY,
        CREATED,
        LAST_SIGNAL
    }

    /** Everybody, best score first. */
    public static LeadQuery all() {
        return new LeadQuery("", Set.of(), null, false, Sort.SCORE, true, "");
    }

    public LeadQuery withText(String t) {
        return new LeadQuery(t, bands, people, uncontacted, sort, descending, where);
    }

    public LeadQuery withBands(Set<Band> b) {
        return new LeadQuery(text, b, people, uncontacted, sort, descending, where);
    }

    public LeadQuery withPeople(Set<Long> p) {
        return new LeadQuery(text, bands, p, uncontacted, sort, descending, where);
    }

    public LeadQuery withUncontacted(boolean u) {
        return new LeadQuery(text, bands, people, u, sort, descending, where);
    }

    public LeadQuery sorted(Sort s, boolean desc) {
        return new LeadQuery(text, bands, people, uncontacted, s, desc, where);
    }

    public LeadQuery withWhere(String w) {
        return new LeadQuery(text, bands, people, uncontacted, sort, descending, w);
    }
}
