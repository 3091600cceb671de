package embudo.intake;

import embudo.domain.Channel;
import embudo.domain.CompanySize;
import embudo.domain.ContactField;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a row of a contact list into a draft, each value in the form its field is kept in.
 * Thread-safe.
 */
final class ContactReader {

    private static final int LONGEST = 400;

    private final Columns columns;
    private final Addresses addresses;
    private final List<ContactField> mapped;
    private final boolean byId;

    ContactReader(Columns columns, Addresses addresses) {
        this.columns = columns;
        this.addresses = addresses;
        byId = !columns.has(ContactField.EMAIL.key()) && !columns.has(ContactField.PHONE.key());
        mapped = Stream.of(ContactField.values()).filter(f -> columns.has(f.key())).toList();
    }

    ContactDraft read(Row row) {
        Map<ContactField, Object> fields = new EnumMap<>(ContactField.class);
        List<String> ignored = new ArrayList<>();
        for (ContactField field : mapped) {
            String text = columns.text(row, field.key());
            if (text.isEmpty()) continue;
            value(row, field, text)
                    .ifPresentOrElse(v -> fields.put(field, v), () -> ignored.add(text));
        }
        fullName(row, fields);
        Map<String, String> custom = new HashMap<>();
        columns.byTarget()
                .forEach((target, index) -> {
                    if (target.startsWith(ImportPlan.CUSTOM) && !row.cell(index).isEmpty())
                        custom.put(target.substring(ImportPlan.CUSTOM.length()), row.cell(index));
                });
        Instant modified = columns.moment(row, ContactHeaders.MODIFIED).orElse(null);
        return new ContactDraft(fields, custom, modified, List.copyOf(ignored));
    }

    /** True for lists with neither addresses nor numbers, where an id says who somebody is. */
    boolean byId() {
        return byId;
    }

    /** Who a draft is; null when it does not say. */
    String key(ContactDraft draft) {
        return byId ? id(draft.fields().get(ContactField.EXTERNAL_ID)) : draft.key();
    }

    /** An id as a key, which can't be mistaken for an address or a number. */
    static String id(Object externalId) {
        return externalId == null || externalId.equals("") ? null : "#" + externalId;
    }

    /** The key of a row without reading the rest of it; null when it has none. */
    String key(Row row) {
        if (byId) return id(columns.text(row, ContactField.EXTERNAL_ID.key()));
        Optional<String> email = addresses.email(columns.text(row, ContactField.EMAIL.key()));
        if (email.isPresent()) return email.get();
        String phone = columns.text(row, ContactField.PHONE.key());
        return phone.isEmpty()
                ? null
                : addresses
                        .phone(phone, columns.text(row, ContactField.COUNTRY.key()))
                        .orElse(null);
    }

    private void fullName(Row row, Map<ContactField, Object> fields) {
        if (!columns.has(ContactHeaders.FULL_NAME)) return;
        String[] name = columns.text(row, ContactHeaders.FULL_NAME).split("\\s+", 2);
        if (!name[0].isEmpty()) fields.putIfAbsent(ContactField.FIRST_NAME, name[0]);
        if (name.length > 1) fields.putIfAbsent(ContactField.LAST_NAME, name[1]);
    }

    private Optional<Object> value(Row row, ContactField field, String text) {
        return switch (field) {
            case EMAIL -> addresses.email(text).map(Object.class::cast);
            case PHONE ->
                    addresses
                            .phone(text, columns.text(row, ContactField.COUNTRY.key()))
                            .map(Object.class::cast);
            case COMPANY_SIZE -> Optional.of(size(text).name());
            case SOURCE -> Optional.of(Sources.of(text)).map(Channel::name);
            case EMAIL_CONSENT -> consent(text).map(Object.class::cast);
            case LANGUAGE ->
                    Optional.of(text.toLowerCase(Locale.ROOT))
                            .filter(t -> t.length() <= 20)
                            .map(Object.class::cast);
            case EXTERNAL_ID -> Optional.of(text.replaceFirst("^l:(?=\\d)", ""));
            case DECISION_AUTHORITY -> Optional.of(authority(text));
            default ->
                    switch (field.type()) {
                        case COUNT -> Amounts.count(text).map(Object.class::cast);
                        case MOMENT -> columns.moment(row, field.key()).map(Object.class::cast);
                        default ->
                                Optional.of(text)
                                        .filter(t -> t.length() <= LONGEST)
                                        .map(Object.class::cast);
                    };
        };
    }

    /** From a number of employees, the upper end of a range such as 11-50, or a word. */
    static CompanySize size(String text) {
        String plain = Headers.plain(text.replaceAll("(?<=\\d)[.,](?=\\d{3})", ""));
        for (String word : plain.split(" "))
            switch (word) {
                case "startup", "micro", "microempresa", "autonomo" -> {
                    return CompanySize.STARTUP;
                }
                case "small", "pequena" -> {
                    return CompanySize.SMALL;
                }
                case "medium", "mid", "mediana" -> {
                    return CompanySize.MEDIUM;
                }
                case "enterprise", "large", "grande" -> {
                    return CompanySize.ENTERPRISE;
                }
                default -> {}
            }
        String[] numbers = plain.replaceAll("[^0-9 ]", " ").strip().split(" +");
        String last = numbers[numbers.length - 1];
        boolean above = text.contains("+") || text.contains(">");
        if (last.isEmpty() || last.length() > 9) return CompanySize.UNKNOWN;
        return CompanySize.ofEmployees(Long.parseLong(last) + (above ? 1 : 0));
    }

    private static Optional<String> consent(String text) {
        return switch (Headers.plain(text)) {
            case "granted", "yes", "true", "1", "si", "subscribed", "opted in", "suscrito" ->
                    Optional.of("granted");
            case "denied", "no", "false", "0", "unsubscribed", "opted out", "cleaned", "baja" ->
                    Optional.of("denied");
            default -> Optional.empty();
        };
    }

    private static String authority(String text) {
        String plain = Headers.plain(text);
        if (plain.contains("influenc")) return "influencer";
        return switch (plain) {
            case "no", "false", "0", "end user", "usuario final", "blocker" -> "no";
            case "yes", "si", "true", "1" -> "yes";
            default -> plain.contains("deci") || plain.contains("budget") ? "yes" : "no";
        };
    }
}
