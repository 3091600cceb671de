package embudo.learn.lead;

import embudo.catalog.Feature;
import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.Event;
import embudo.domain.Timelines;
import embudo.domain.Webinar;
import embudo.kernel.Progress;
import embudo.learn.data.Schema;
import embudo.learn.data.Table;
import embudo.learn.data.TableBuilder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What past decisions knew and what came of them: the rows a lead model learns from. */
final class Examples {
    /** Weight of a row that is no decision of its own. */
    private static final double ASIDE = 0.5;

    /** One row before it is encoded. */
    private record Row(long person, Decision decision, Object[] values) {}

    /**
     * The rows of one part, in order of time.
     *
     * @param kinds what kind of decision each row was
     */
    record Rows(Table table, List<Decision.Kind> kinds, List<Instant> moments) {}

    private final Map<Part, Rows> parts = new EnumMap<>(Part.class);
    private long rows;
    private long positives;

    /**
     * @param features of each part
     * @param reader reads the features of each part
     */
    static Examples gather(
            Contacts contacts,
            Timelines timelines,
            List<Webinar> webinars,
            Map<Part, List<Feature>> features,
            Function<List<Feature>, FeatureReader> reader,
            Duration horizon,
            Instant now,
            Progress progress) {
        Map<Integer, Webinar> byId =
                webinars.stream().collect(Collectors.toMap(Webinar::id, Function.identity()));
        List<Contact> people = new ArrayList<>();
        contacts.forEach(people::add);
        Instant known = known(people, timelines, now);
        Map<Part, FeatureReader> readers = new EnumMap<>(Part.class);
        Map<Part, List<Row>> found = new EnumMap<>(Part.class);
        for (Part part : features.keySet()) {
            readers.put(part, reader.apply(features.get(part)));
            found.put(part, new ArrayList<>());
        }
        for (Contact contact : people) {
            progress.check();
            List<Event> timeline = timelines.of(contact.id());
            for (Decision d : Decision.of(timeline, byId, horizon, known)) {
                Part part = readers.containsKey(Part.WHOLE) ? Part.WHOLE : Part.of(d.attended());
                Object[] values = readers.get(part).read(contact, timeline, d.at());
                found.get(part).add(new Row(contact.id(), d, values));
            }
        }
        Examples examples = new Examples();
        found.forEach((part, rows) -> examples.parts.put(part, rows(features.get(part), rows)));
        for (Rows each : examples.parts.values())
            for (int r = 0; r < each.kinds.size(); r++)
                if (each.kinds.get(r) != Decision.Kind.LATER) {
                    examples.rows++;
                    if (each.table.label(r) == 1) examples.positives++;
                }
        return examples;
    }

    /** Files end somewhere: silence after the newest fact says nothing. */
    private static Instant known(List<Contact> people, Timelines timelines, Instant now) {
        Instant newest = Instant.MIN;
        for (Contact contact : people)
            for (Event event : timelines.of(contact.id()).reversed())
                if (!event.type().derived() && !event.occurredAt().isAfter(now)) {
                    if (event.occurredAt().isAfter(newest)) newest = event.occurredAt();
                    break;
                }
        return newest;
    }

    private static Rows rows(List<Feature> features, List<Row> rows) {
        rows.sort(
                Comparator.<Row, Instant>comparing(r -> r.decision().at())
                        .thenComparing(Row::person)
                        .thenComparing(r -> r.decision().kind()));
        Schema schema = Encoding.schema(features, rows.stream().map(Row::values).toList());
        TableBuilder table = Table.builder(schema);
        for (Row row : rows)
            table.add(
                    Encoding.cells(schema, row.values()),
                    row.decision().bought() ? 1 : 0,
                    row.decision().kind() == Decision.Kind.LATER ? ASIDE : 1,
                    row.person());
        return new Rows(
                table.build(),
                rows.stream().map(r -> r.decision().kind()).toList(),
                rows.stream().map(r -> r.decision().at()).toList());
    }

    Rows of(Part part) {
        return parts.get(part);
    }

    /** Decisions of the specification: registrations and webinar ends. */
    long rows() {
        return rows;
    }

    /** How many of them were followed by a purchase. */
    long positives() {
        return positives;
    }

    double baseRate() {
        return (double) positives / rows;
    }
}
