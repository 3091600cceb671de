package embudo.ui.duplicates;

import embudo.domain.PersonPair;
import embudo.ui.kit.NamedTexts;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A merge as it is being decided: who stays, who goes, whose values are taken from the latter. */
record MergeDraft(long survivor, long absorbed, Set<String> taken) {
    String written() {
        return NamedTexts.written(
                Map.of(
                        "survivor", String.valueOf(survivor),
                        "absorbed", String.valueOf(absorbed),
                        "taken", String.join(" ", new TreeSet<>(taken))));
    }

    /** Null for what is no draft. */
    static MergeDraft read(String written) {
        Map<String, String> all = NamedTexts.read(written);
        String number = "\\d{1,18}";
        if (!all.getOrDefault("survivor", "").matches(number)
                || !all.getOrDefault("absorbed", "").matches(number)) return null;
        return new MergeDraft(
                Long.parseLong(all.get("survivor")),
                Long.parseLong(all.get("absorbed")),
                Arrays.stream(all.getOrDefault("taken", "").split(" "))
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toSet()));
    }

    boolean of(PersonPair pair) {
        return pair.equals(PersonPair.of(survivor, absorbed));
    }
}
