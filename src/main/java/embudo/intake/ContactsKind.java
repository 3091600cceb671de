package embudo.intake;

import embudo.domain.ContactField;
import embudo.domain.Settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lists of people. Layouts are exports of HubSpot, Mailchimp, Meta lead ads, Salesforce and
 * ActiveCampaign; {@code generic} is any list with an e-mail, telephone or customer id column.
 *
 * <p>Natural key: the normalised e-mail, or the number in E.164 where there is no e-mail; in lists
 * without either column the id of the system they come from. A corrected row fills and changes
 * fields as {@link ContactMerge} says. Several rows of one person fold into one contact; the later
 * ones count as update when they add something, else as unchanged.
 */
final class ContactsKind implements ImportKind {
    private static final Set<String> HUBSPOT =
            Set.of("lifecycle stage", "lead status", "create date", "associated company");

    /** Known exports by columns that only they have together. */
    private static final List<TableKind.Layout> LAYOUTS =
            List.of(
                    new TableKind.Layout("mailchimp", 0.8, List.of("LEID", "EUID")),
                    new TableKind.Layout("mailchimp", 0.8, List.of("MEMBER_RATING")),
                    new TableKind.Layout("meta-leads", 0.8, List.of("ad_id", "form_id")),
                    new TableKind.Layout("salesforce", 0.8, List.of("Lead Source", "Lead Owner")),
                    new TableKind.Layout("activecampaign", 0.8, List.of("Contact ID", "Tags")));

    /** Columns that name a customer even where there is no address. */
    private static final Set<String> IDS =
            Set.of(
                    "customer id",
                    "customerid",
                    "contact id",
                    "record id",
                    "lead id",
                    "subscriber id",
                    "id de cliente",
                    "id de contacto");

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public boolean keepsOwn() {
        return true;
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
    public Form form(String target) {
        if (target.equals(ContactHeaders.MODIFIED)) return Form.MOMENT;
        for (ContactField field : ContactField.values())
            if (field.key().equals(target))
                return switch (field.type()) {
                    case EMAIL -> Form.EMAIL;
                    case PHONE -> Form.PHONE;
                    case COUNT -> Form.NUMBER;
                    case MOMENT -> Form.MOMENT;
                    default -> Form.TEXT;
                };
        return Form.TEXT;
    }

    @Override
    public Optional<Fit> fit(Head head) {
        int width = head.usualWidth();
        for (Row row : head.rows()) {
            if (row.cells().length != width || row.width() == 0) continue;
            if (!namesColumns(row)) return Optional.empty();
            Map<Integer, String> mapping = propose(head, row);
            if (!mapping.containsValue("email") && !mapping.containsValue("phone"))
                return ids(row) ? Optional.of(new Fit("generic", row, 0.2)) : Optional.empty();
            String layout = layout(row, mapping);
            return Optional.of(new Fit(layout, row, layout.equals("generic") ? 0.3 : 0.8));
        }
        return Optional.empty();
    }

    private static String layout(Row header, Map<Integer, String> mapping) {
        Optional<String> known =
                LAYOUTS.stream()
                        .filter(layout -> layout.in(header))
                        .map(TableKind.Layout::name)
                        .findFirst();
        boolean hubspot =
                mapping.containsValue("external_id")
                        && List.of(header.cells()).stream()
                                .map(Headers::plain)
                                .anyMatch(HUBSPOT::contains);
        return known.orElse(hubspot ? "hubspot" : "generic");
    }

    private static boolean ids(Row header) {
        return List.of(header.cells()).stream().map(Headers::plain).anyMatch(IDS::contains);
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
    public Survey.RowKey keyOf(ImportPlan plan, Row header, Settings settings) {
        Columns columns = Columns.of(plan);
        ContactReader reader = new ContactReader(columns, new Addresses(settings));
        int width = header.cells().length;
        return row -> Columns.defect(row, width) == null ? reader.key(row) : null;
    }

    @Override
    public Map<String, Object> read(Desk desk) {
        return new ContactImport(desk).run();
    }
}
