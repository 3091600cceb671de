package embudo.measure;

import embudo.catalog.condition.Condition;
import embudo.catalog.measure.Dimension;
import embudo.domain.Campaign;
import embudo.domain.Channel;
import embudo.domain.ContactField;
import embudo.domain.Device;
import embudo.domain.Webinar;
import embudo.kernel.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Makes of a question's filters and split what atoms are held against. */
final class LensMaker {
    static final String UNKNOWN = "";
    private final PeopleTable people;
    private final PeopleScope scope;
    private final Identities identities;
    private final Schedule schedule;
    private final List<Campaign> campaigns;
    private final List<String> segments;

    LensMaker(
            PeopleTable people,
            PeopleScope scope,
            Identities identities,
            Schedule schedule,
            List<Campaign> campaigns,
            List<String> segments) {
        this.people = people;
        this.scope = scope;
        this.identities = identities;
        this.schedule = schedule;
        this.campaigns = campaigns;
        this.segments = segments;
    }

    Lens of(Question q) {
        BitSet who =
                q.where().equals(Condition.EVERYONE) ? null : bits(scope.tests().of(q.where()));
        List<Lens.Facet> filters = new ArrayList<>();
        q.only().forEach((d, values) -> filters.add(facet(d, values)));
        return new Lens(who, filters, q.split() == null ? null : facet(q.split(), null));
    }

    /** A filter's values must exist, or a person would take a mistyped one for an empty one. */
    private Lens.Facet facet(Dimension d, Set<String> wanted) {
        Lens.Facet facet =
                switch (d) {
                    case CHANNEL ->
                            byId(
                                    d,
                                    list(Arrays.stream(Channel.values()).map(Channel::key)),
                                    Channel.values().length);
                    case DEVICE ->
                            byId(
                                    d,
                                    list(
                                            Arrays.stream(Device.values())
                                                    .map(v -> v.name().toLowerCase(Locale.ROOT))),
                                    Device.values().length);
                    case SECTION -> sections();
                    case WEBINAR -> {
                        Map<Integer, String> ids = new TreeMap<>();
                        for (Webinar w : schedule.webinars()) ids.put(w.id(), w.externalId());
                        yield named(d, ids);
                    }
                    case CAMPAIGN -> {
                        Map<Integer, String> ids = new TreeMap<>();
                        for (Campaign c : campaigns) ids.put(c.id(), c.name());
                        yield named(d, ids);
                    }
                    case SEGMENT -> segments(wanted);
                    case INDUSTRY -> coded(d, people.text(ContactField.INDUSTRY));
                    case COMPANY_SIZE -> coded(d, people.text(ContactField.COMPANY_SIZE));
                    case COUNTRY -> coded(d, people.text(ContactField.COUNTRY));
                    case BAND -> coded(d, scope.text("band"));
                };
        if (wanted == null) return facet;
        BitSet pass = new BitSet();
        for (String value : wanted) {
            int at = facet.values().indexOf(value);
            if (at < 0) throw new Problem("measure.metric.no_value", value, d.key());
            pass.set(at);
        }
        return new Lens.Facet(
                d, facet.values(), facet.byId(), facet.byPerson(), facet.members(), pass);
    }

    private Lens.Facet sections() {
        int most = schedule.webinars().stream().mapToInt(w -> w.sections().size()).max().orElse(0);
        List<String> keys = new ArrayList<>();
        for (int i = 1; i <= most; i++) keys.add(String.valueOf(i));
        return byId(Dimension.SECTION, list(keys.stream()), most);
    }

    private static List<String> list(Stream<String> keys) {
        return Stream.concat(keys, Stream.of(UNKNOWN)).toList();
    }

    /** Values whose ids are their places. */
    private static Lens.Facet byId(Dimension d, List<String> values, int n) {
        int[] ids = new int[n];
        for (int i = 0; i < n; i++) ids[i] = i;
        return new Lens.Facet(d, values, ids, null, null, null);
    }

    private static Lens.Facet named(Dimension d, Map<Integer, String> names) {
        int highest = names.keySet().stream().mapToInt(i -> i).max().orElse(0);
        List<String> values = new ArrayList<>(names.values().stream().distinct().toList());
        int[] ids = new int[highest + 1];
        Arrays.fill(ids, values.size());
        names.forEach((id, name) -> ids[id] = values.indexOf(name));
        values.add(UNKNOWN);
        return new Lens.Facet(d, values, ids, null, null, null);
    }

    /** Texts that differ in case alone are one value. */
    private Lens.Facet coded(Dimension d, Coded column) {
        Map<String, Integer> codes = new HashMap<>();
        List<String> values = new ArrayList<>();
        int[] of = new int[column.codes()];
        for (int code = 0; code < of.length; code++) {
            String key = column.value(code).strip();
            String folded = key.toLowerCase(Locale.ROOT);
            boolean word = d == Dimension.COMPANY_SIZE || d == Dimension.BAND;
            Integer known = codes.putIfAbsent(folded, values.size());
            of[code] = known == null ? values.size() : known;
            if (known == null) values.add(word ? folded : key);
        }
        int[] byPerson = new int[identities.size()];
        Arrays.fill(byPerson, values.size());
        for (int row = 0; row < people.size(); row++) {
            int owner = owner(row);
            int code = owner < 0 ? -1 : column.code(row);
            if (code >= 0) byPerson[owner] = of[code];
        }
        values.add(UNKNOWN);
        return new Lens.Facet(d, values, null, byPerson, null, null);
    }

    private Lens.Facet segments(Set<String> wanted) {
        List<String> ids = wanted == null ? segments : List.copyOf(wanted);
        for (String id : ids)
            if (!segments.contains(id)) throw new Problem("measure.segment.unknown", id);
        BitSet[] members = ids.stream().map(id -> bits(scope.segment(id))).toArray(BitSet[]::new);
        return new Lens.Facet(Dimension.SEGMENT, list(ids.stream()), null, null, members, null);
    }

    private BitSet bits(IntPredicate test) {
        BitSet bits = new BitSet();
        for (int row = 0; row < people.size(); row++) {
            int owner = owner(row);
            if (owner >= 0 && test.test(row)) bits.set(owner);
        }
        return bits;
    }

    private int owner(int row) {
        return people.id(row) == 0 ? -1 : scope.owner(row);
    }
}
