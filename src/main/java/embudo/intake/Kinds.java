package embudo.intake;

import embudo.catalog.FileKind;
import embudo.kernel.Problem;

import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of file this version reads: programmed ones first, then those the catalogue declares.
 */
final class Kinds {
    private final List<ImportKind> all;

    Kinds(List<FileKind> declared) {
        List<ImportKind> kinds =
                new ArrayList<>(
                        List.of(
                                new AttendanceKind(),
                                new AdDaysKind(),
                                new WebDaysKind(),
                                new OrdersKind(),
                                new ContactsKind()));
        for (FileKind kind : declared) kinds.add(new DeclaredKind(kind));
        all = List.copyOf(kinds);
    }

    List<ImportKind> all() {
        return all;
    }

    boolean knows(String key) {
        return all.stream().anyMatch(kind -> kind.key().equals(key));
    }

    /**
     * @throws Problem when there is no such kind
     */
    ImportKind of(String key) {
        return all.stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem("intake.kind.unknown", key, names()));
    }

    private String names() {
        return String.join(", ", all.stream().map(ImportKind::key).toList());
    }
}
