package embudo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One field of two contacts side by side. {@code key} is a {@link ContactField#key} or {@code
 * custom:} and the name of a field of the workspace's own. Values are null where unknown. {@code
 * taken} says whether the absorbed contact's value stays unless somebody chooses otherwise.
 */
public record MergeField(String key, Object survivor, Object absorbed, boolean taken) {
    /** What the key of a field of the workspace's own begins with. */
    public static final String CUSTOM = "custom:";

    /** True when there are two values to choose from, or one to fill in. */
    public boolean differs() {
        return absorbed != null && !absorbed.equals(survivor);
    }

    /** Every field that either contact knows, in the order in which fields are declared. */
    public static List<MergeField> between(Contact survivor, Contact absorbed) {
        List<MergeField> all = new ArrayList<>();
        for (ContactField field : ContactField.values()) {
            Object mine = survivor.fields().get(field);
            Object theirs = absorbed.fields().get(field);
            if (mine == null && theirs == null) continue;
            // Nobody is mailed because of a merge: a refusal wins over a consent.
            boolean refusal = field == ContactField.EMAIL_CONSENT && "denied".equals(theirs);
            all.add(new MergeField(field.key(), mine, theirs, mine == null || refusal));
        }
        Set<String> names = new TreeSet<>(survivor.custom().keySet());
        names.addAll(absorbed.custom().keySet());
        for (String name : names) {
            String mine = survivor.custom().get(name);
            all.add(new MergeField(CUSTOM + name, mine, absorbed.custom().get(name), mine == null));
        }
        return all;
    }

    /** The fields that take the absorbed contact's value when nobody chooses. */
    public static Set<String> taken(Contact survivor, Contact absorbed) {
        return between(survivor, absorbed).stream()
                .filter(field -> field.taken && field.differs())
                .map(MergeField::key)
                .collect(Collectors.toSet());
    }
}
