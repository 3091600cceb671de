package embudo.intake;

import embudo.kernel.Problem;

import java.util.List;

/** The kinds of file this version reads. */
final class Kinds {
    static final List<ImportKind> ALL =
            List.of(
                    new AttendanceKind(),
                    new AdDaysKind(),
                    new WebDaysKind(),
                    new OrdersKind(),
                    new ContactsKind());

    private Kinds() {}

    /**
     * @throws Problem when there is no such kind
     */
    static ImportKind of(String key) {
        return ALL.stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem("intake.kind.unknown", key, names()));
    }

    private static String names() {
        return String.join(", ", ALL.stream().map(ImportKind::key).toList());
    }
}
