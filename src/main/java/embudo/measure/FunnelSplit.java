package embudo.measure;

import embudo.catalog.condition.Field;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Type;
import embudo.domain.Campaign;
import embudo.kernel.Problem;

import java.util.List;
import java.util.stream.Stream;

/** What divides a funnel's entrants: a field of the event they began with, or of themselves. */
final class FunnelSplit {
    private static final List<String> OF_EVENTS =
            List.of(Fields.CHANNEL, Fields.CAMPAIGN, Fields.WEBINAR, Fields.DEVICE);
    private final String field;
    private final AudienceModel audience;
    private final PeopleTable people;

    private FunnelSplit(String field, AudienceModel audience, PeopleTable people) {
        this.field = field;
        this.audience = audience;
        this.people = people;
    }

    /**
     * @param field null for none
     * @throws Problem when nothing can be divided by it
     */
    static FunnelSplit of(String field, AudienceModel audience) {
        if (field == null || OF_EVENTS.contains(field))
            return new FunnelSplit(field, audience, null);
        Fields fields = audience.fields();
        List<String> usable =
                Stream.concat(
                                OF_EVENTS.stream(),
                                fields.offered(false).stream()
                                        .filter(FunnelSplit::divides)
                                        .map(Field::key))
                        .toList();
        if (!usable.contains(field))
            throw new Problem("measure.funnel.split", field, String.join(", ", usable));
        return new FunnelSplit(field, audience, audience.people().current());
    }

    private static boolean divides(Field field) {
        return field.type() == Type.TEXT
                || field.type() == Type.ENUM
                || field.type() == Type.CUSTOM;
    }

    /** Finds an entrant's value, null when it is unknown. */
    interface Values {
        String of(int row, long person);
    }

    /** Null when nothing divides. */
    Values values(
            Columns c, EventScope events, Moments moments, Rates rates, List<Campaign> campaigns) {
        if (field == null) return null;
        if (people == null) {
            Coded column = events.text(field);
            return (row, person) -> value(column, row);
        }
        Coded column = audience.column(field, people, c, moments, rates, campaigns);
        return (row, person) -> {
            int at = people.row(person);
            return at < 0 ? null : value(column, at);
        };
    }

    private static String value(Coded column, int row) {
        int code = column.code(row);
        if (code < 0) return null;
        String value = column.value(code);
        return value.equals("NONE") || value.equals("UNKNOWN") ? null : value;
    }
}
