package embudo.intake;

import embudo.catalog.FileField;
import embudo.catalog.FileKind;
import embudo.domain.Channel;
import embudo.domain.Device;
import embudo.kernel.Money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads rows of a declared kind, each value in the form its field's type is kept in. */
final class DraftReader {
    static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_KEY = 400;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private final FileKind kind;
    private final Columns columns;
    private final Amounts amounts;
    private final Addresses addresses;
    private final String homeCurrency;
    private final int width;
    private final Map<String, Map<String, String>> words = new HashMap<>();

    DraftReader(Desk desk, FileKind kind) {
        this.kind = kind;
        columns = desk.columns(kind.required().toArray(String[]::new));
        amounts =
                Amounts.of(
                        desk,
                        columns,
                        kind.typed(FileField.Type.MONEY, FileField.Type.NUMBER)
                                .toArray(String[]::new));
        addresses = new Addresses(desk.ports().settings());
        homeCurrency = desk.ports().settings().currency();
        width = desk.header().cells().length;
        for (FileField field : kind.fields()) words.put(field.key(), words(field));
    }

    private static Map<String, String> words(FileField field) {
        Map<String, String> words = new HashMap<>();
        field.values()
                .forEach((value, names) -> {
                    words.put(Headers.plain(value), value);
                    for (String name : names) words.put(Headers.plain(name), value);
                });
        return words;
    }

    Draft read(Row row) {
        String defect = Columns.defect(row, width);
        if (defect != null) return Draft.rejected(row, row.cell(0), defect);
        Map<String, Object> values = new HashMap<>();
        for (FileField field : kind.fields()) {
            String text = columns.text(row, field.key());
            if (text.isEmpty()) {
                if (field.required())
                    return Draft.rejected(row, row.cell(0), "intake.reason.missing", field.key());
                continue;
            }
            if (text.length() > LONGEST_TEXT)
                return Draft.rejected(
                        row, row.cell(0), "intake.reason.long", field.key(), LONGEST_TEXT);
            if (field.type() == FileField.Type.MONEY && !Amounts.isCurrency(currency(row)))
                return Draft.rejected(row, row.cell(0), "intake.reason.currency", currency(row));
            Optional<Object> value = value(row, field, text);
            if (value.isEmpty())
                return Draft.rejected(row, row.cell(0), reason(field.type()), text);
            values.put(field.key(), value.get());
        }
        own(row, values);
        String key = key(kind.naturalKey(), values);
        if (key.length() > LONGEST_KEY)
            return Draft.rejected(
                    row,
                    row.cell(0),
                    "intake.reason.long",
                    kind.naturalKey().getFirst(),
                    LONGEST_KEY);
        String email = kind.person() == null ? null : (String) values.get(kind.person().field());
        return new Draft(row.line(), key, email, Map.copyOf(values), null, List.of());
    }

    /** Columns the person wants kept beside the declared ones. */
    private void own(Row row, Map<String, Object> values) {
        columns.byTarget()
                .forEach((target, index) -> {
                    String text = row.cell(index);
                    if (target.startsWith(ImportPlan.CUSTOM) && !text.isEmpty())
                        values.put(
                                target, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
                });
    }

    /** Values of some fields as one text; what is unknown stays empty. */
    static String key(List<String> fields, Map<String, Object> values) {
        StringBuilder key = new StringBuilder();
        for (String field : fields) {
            if (!key.isEmpty()) key.append('|');
            key.append(String.valueOf(values.getOrDefault(field, "")).replace("|", "/"));
        }
        return key.toString();
    }

    private Optional<Object> value(Row row, FileField field, String text) {
        return switch (field.type()) {
            case TEXT -> Optional.of(text);
            case NUMBER -> amounts.number(text).filter(this::sound).map(DraftReader::plain);
            case COUNT -> Amounts.count(text).map(n -> plain(BigDecimal.valueOf(n)));
            case MONEY -> {
                String currency = currency(row);
                yield amounts.minor(text, currency).map(minor -> new Money(minor, currency));
            }
            case RATING ->
                    Amounts.of(List.of(text), true)
                            .number(text)
                            .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.TEN) <= 0)
                            .map(DraftReader::plain);
            case MOMENT -> columns.moment(row, field.key()).map(Object.class::cast);
            case DAY ->
                    Moment.parse(text, columns.plan().dateOrder())
                            .map(moment -> (Object) moment.date());
            case EMAIL -> addresses.email(text).map(Object.class::cast);
            case ENUM -> Optional.ofNullable(words.get(field.key()).get(Headers.plain(text)));
            case LIST ->
                    Optional.of(
                            Arrays.stream(text.split("[;|]"))
                                    .map(String::strip)
                                    .filter(item -> !item.isEmpty())
                                    .toList());
            case CHANNEL -> Optional.of(channel(text).key());
            case CURRENCY ->
                    Optional.of(text.toUpperCase(Locale.ROOT))
                            .filter(Amounts::isCurrency)
                            .map(Object.class::cast);
            case DEVICE -> Optional.of(device(text).name().toLowerCase(Locale.ROOT));
            case BOOLEAN -> yes(text);
            case WEBINAR -> Optional.of(text.replaceAll("[\\s-]", ""));
        };
    }

    private String currency(Row row) {
        String code = kind.currency().map(field -> columns.text(row, field)).orElse("");
        return code.isEmpty() ? homeCurrency : code.toUpperCase(Locale.ROOT);
    }

    private boolean sound(BigDecimal n) {
        return n.abs().compareTo(LARGEST) < 0 && n.scale() < 20;
    }

    /** Without trailing zeros, so that equal numbers are equal values. */
    private static Object plain(BigDecimal n) {
        BigDecimal bare = n.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** A channel by its own key, else what the words of a source stand for. */
    private static Channel channel(String text) {
        return Arrays.stream(Channel.values())
                .filter(c -> c.key().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> Sources.of(text));
    }

    private static Device device(String text) {
        return switch (Headers.plain(text)) {
            case "desktop", "computer", "laptop", "escritorio", "ordenador" -> Device.DESKTOP;
            case "mobile", "phone", "smartphone", "movil", "celular" -> Device.MOBILE;
            case "tablet", "tableta" -> Device.TABLET;
            default -> Device.UNKNOWN;
        };
    }

    private static Optional<Object> yes(String text) {
        return switch (Headers.plain(text)) {
            case "yes", "y", "true", "1", "si", "s", "verdadero", "active", "activo" ->
                    Optional.of(true);
            case "no", "n", "false", "0", "falso", "inactive", "inactivo" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static String reason(FileField.Type type) {
        return switch (type) {
            case NUMBER, COUNT, MONEY -> "intake.reason.number";
            case RATING -> "intake.reason.rating";
            case MOMENT, DAY -> "intake.reason.date";
            case EMAIL -> "intake.reason.email";
            case CURRENCY -> "intake.reason.currency";
            default -> "intake.reason.word";
        };
    }

    /** Keys of the fields that this file has, the workspace's own among them. */
    List<String> present() {
        return new ArrayList<>(columns.byTarget().keySet());
    }
}
