package embudo.intake;

import embudo.domain.ContactField;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists of people. Layout {@code hubspot} is a HubSpot contact export, {@code generic} any list
 * with an e-mail or telephone column.
 *
 * <p>Natural key: the normalised e-mail, or the number in E.164 where there is no e-mail. A
 * corrected row fills and changes fields as {@link ContactMerge} says. Several rows of one person
 * fold into one contact; the later ones count as update when they add something, else as unchanged.
 */
final class ContactsKind implements ImportKind {
    private static final Set<String> HUBSPOT =
            Set.of("lifecycle stage", "lead status", "create date", "associated company");

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public List<String> targets() {
        return ContactHeaders.targets();
    }

    @Override
    public List<String> dates() {
        return List.of(
                ContactField.CREATED_AT.key(),
                ContactField.LAST_CONTACTED_AT.key(),
                ContactHeaders.MODIFIED);
    }

    @Override
    public Optional<Fit> fit(Head head) {
        int width = head.usualWidth();
        for (Row row : head.rows()) {
            if (row.cells().length != width || row.width() == 0) continue;
            if (!namesColumns(row)) return Optional.empty();
            Map<Integer, String> mapping = propose(head, row);
            if (!mapping.containsValue("email") && !mapping.containsValue("phone"))
                return Optional.empty();
            boolean hubspot =
                    mapping.containsValue("external_id")
                            && List.of(row.cells()).stream()
                                    .map(Headers::plain)
                                    .anyMatch(HUBSPOT::contains);
            return Optional.of(new Fit(hubspot ? "hubspot" : "generic", row, hubspot ? 0.8 : 0.3));
        }
        return Optional.empty();
    }

    /** A header has words in it, and neither addresses nor figures alone. */
    private static boolean namesColumns(Row row) {
        for (int i = 0; i < row.cells().length; i++) {
            String cell = row.cell(i);
            if (cell.contains("@") || (!cell.isEmpty() && Headers.plain(cell).matches("[\\d ]+")))
                return false;
        }
        return true;
    }

    @Override
    public Map<Integer, String> propose(Head head, Row header) {
        return ContactHeaders.propose(head, header);
    }

    @Override
    public Map<String, Object> read(Desk desk) {
        return new ContactImport(desk).run();
    }
}
