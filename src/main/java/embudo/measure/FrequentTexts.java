package embudo.measure;

import embudo.catalog.condition.Fields;
import embudo.domain.ContactField;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts that people's fields hold most often, to be offered while a condition is written. */
final class FrequentTexts {
    private static final int MOST = 40;

    /** Names and addresses are a person's own: nobody looks for the most frequent. */
    private static final Set<ContactField> PERSONAL =
            EnumSet.of(
                    ContactField.EMAIL,
                    ContactField.PHONE,
                    ContactField.FIRST_NAME,
                    ContactField.LAST_NAME,
                    ContactField.WEBSITE,
                    ContactField.EXTERNAL_ID);

    private final PeopleTable people;

    FrequentTexts(PeopleTable people) {
        this.people = people;
    }

    /** By key of the field, the most frequent first. */
    Map<String, List<String>> byField() {
        Map<String, List<String>> all = new HashMap<>();
        for (ContactField field : ContactField.values())
            if (field.type() == ContactField.Type.TEXT && !PERSONAL.contains(field))
                all.put(field.key(), of(people.text(field)));
        for (String own : people.custom()) all.put(Fields.CUSTOM + own, of(people.custom(own)));
        return all;
    }

    private List<String> of(Coded column) {
        int[] times = new int[column.codes()];
        for (int row = 0; row < people.size(); row++)
            if (column.code(row) >= 0) times[column.code(row)]++;
        List<Integer> codes = new ArrayList<>();
        for (int code = 0; code < times.length; code++) if (times[code] > 0) codes.add(code);
        codes.sort(
                Comparator.<Integer>comparingInt(code -> -times[code])
                        .thenComparing(column::value));
        return codes.stream().limit(MOST).map(column::value).toList();
    }
}
