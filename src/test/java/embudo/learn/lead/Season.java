package embudo.learn.lead;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import embudo.domain.Channel;
import embudo.domain.CompanySize;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Webinar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The sample season read straight from its files, without import and store. */
final class Season {
    static final Instant NOW = Instant.parse("2026-11-19T13:32:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    private static final DateTimeFormatter ZOOM =
            DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.US);
    private static final Map<String, EventType> MAIL =
            Map.of("open", EventType.EMAIL_OPEN, "click", EventType.EMAIL_CLICK);
    private static final Map<String, Channel> SOURCES =
            Map.ofEntries(
                    Map.entry("linkedin", Channel.LINKEDIN),
                    Map.entry("google", Channel.GOOGLE_ADS),
                    Map.entry("google ads", Channel.GOOGLE_ADS),
                    Map.entry("facebook", Channel.META_ADS),
                    Map.entry("email", Channel.EMAIL),
                    Map.entry("newsletter", Channel.EMAIL),
                    Map.entry("organic", Channel.ORGANIC),
                    Map.entry("organic search", Channel.ORGANIC),
                    Map.entry("referral", Channel.REFERRAL),
                    Map.entry("direct", Channel.DIRECT));

    final Map<String, Contact> people = new HashMap<>();
    final Map<Long, List<Event>> timelines = new HashMap<>();
    final List<Webinar> webinars = new ArrayList<>();
    private final Path folder;
    private long position;

    private Season(Path folder) {
        this.folder = folder;
    }

    static Season read(Path folder) {
        Season season = new Season(folder);
        try {
            season.contacts();
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList())
                    if (file.getFileName().toString().startsWith("zoom-")) season.zoom(file);
            }
            season.deeds("email-events.csv", "Email Address", "Timestamp", "Action", "");
            season.deeds("behaviour.csv", "Email", "Occurred At", "Event", "Source");
            season.deeds("interactions.csv", "Email", "Time", "Type", "");
            season.orders();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        season.timelines
                .values()
                .forEach(list -> list.sort(Comparator.comparing(Event::occurredAt)));
        return season;
    }

    private void contacts() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = named("contacts-hubspot.csv")) {
            for (NamedCsvRecord r : csv) {
                Map<ContactField, Object> f = new HashMap<>();
                f.put(ContactField.EMAIL, r.getField("Email").toLowerCase(Locale.ROOT));
                put(f, ContactField.JOB_TITLE, r.getField("Job Title"));
                put(f, ContactField.INDUSTRY, r.getField("Industry"));
                put(f, ContactField.COUNTRY, r.getField("Country/Region"));
                put(f, ContactField.BUDGET_RANGE, r.getField("Budget"));
                String role = r.getField("Buying Role").toLowerCase(Locale.ROOT);
                if (!role.isEmpty())
                    f.put(
                            ContactField.DECISION_AUTHORITY,
                            role.contains("decision") ? "yes" : "influencer");
                String staff = r.getField("Number of Employees");
                if (!staff.isEmpty())
                    f.put(
                            ContactField.COMPANY_SIZE,
                            CompanySize.ofEmployees(Long.parseLong(staff)).name());
                long id = people.size() + 1;
                people.put((String) f.get(ContactField.EMAIL), new Contact(id, f, Map.of(), NOW));
                timelines.put(id, new ArrayList<>());
            }
        }
    }

    private static void put(Map<ContactField, Object> fields, ContactField field, String text) {
        if (!text.isBlank()) fields.put(field, text);
    }

    private void zoom(Path file) throws IOException {
        Map<String, Integer> columns = new HashMap<>();
        int id = webinars.size() + 1;
        boolean attendees = false;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(file)) {
            List<String> last = List.of();
            for (CsvRecord row : csv) {
                List<String> cells = row.getFields();
                if (last.contains("Webinar ID")) webinar(id, last, cells);
                if (cells.getFirst().equals("Attendee Details")) attendees = true;
                else if (attendees && cells.getFirst().equals("Attended"))
                    for (int c = 0; c < cells.size(); c++) columns.put(cells.get(c), c);
                else if (attendees && cells.size() > 5) attendee(id, columns, cells);
                last = cells;
            }
        }
    }

    private void webinar(int id, List<String> head, List<String> cells) {
        int start =
                Math.max(head.indexOf("Actual Start Time"), head.indexOf("Scheduled Start Time"));
        webinars.add(
                new Webinar(
                        id,
                        cells.get(1).replace(" ", ""),
                        cells.getFirst(),
                        zoomTime(cells.get(start)),
                        Integer.parseInt(cells.get(start + 1)),
                        "zoom",
                        24_900,
                        "USD",
                        List.of()));
    }

    private void attendee(int webinar, Map<String, Integer> columns, List<String> cells) {
        String email = cells.get(columns.get("Email"));
        String registered = cells.get(columns.get("Registration Time"));
        Channel source = source(cells.get(columns.get("Source Name")));
        if (!registered.equals("--") && !registered.isBlank())
            add(email, zoomTime(registered), EventType.REGISTERED, source, webinar, 0);
        String joined = cells.get(columns.get("Join Time"));
        if (!cells.getFirst().equals("Yes") || joined.equals("--")) return;
        Instant from = zoomTime(joined);
        long seconds =
                zoomTime(cells.get(columns.get("Leave Time"))).getEpochSecond()
                        - from.getEpochSecond();
        add(email, from, EventType.ATTENDED, Channel.NONE, webinar, seconds);
    }

    private void deeds(String file, String email, String at, String type, String source)
            throws IOException {
        try (CsvReader<NamedCsvRecord> csv = named(file)) {
            for (NamedCsvRecord r : csv) {
                String word = r.getField(type);
                EventType what = MAIL.getOrDefault(word, type(word));
                if (what == null) continue;
                int webinar =
                        r.getHeader().contains("Webinar ID")
                                ? webinars.stream()
                                        .filter(w ->
                                                w.externalId().equals(r.getField("Webinar ID")))
                                        .findFirst()
                                        .orElseThrow()
                                        .id()
                                : 0;
                add(
                        r.getField(email),
                        OffsetDateTime.parse(r.getField(at)).toInstant(),
                        what,
                        source.isEmpty() ? Channel.NONE : source(r.getField(source)),
                        webinar,
                        0);
            }
        }
    }

    private void orders() throws IOException {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z");
        try (CsvReader<NamedCsvRecord> csv = named("orders.csv")) {
            for (NamedCsvRecord r : csv)
                add(
                        r.getField("Email"),
                        OffsetDateTime.parse(r.getField("Paid at"), form).toInstant(),
                        EventType.PURCHASE,
                        Channel.NONE,
                        0,
                        24_900);
        }
    }

    private void add(
            String email, Instant at, EventType type, Channel channel, int webinar, long amount) {
        Contact who = people.get(email.toLowerCase(Locale.ROOT));
        if (who == null) return;
        timelines
                .get(who.id())
                .add(
                        new Event(
                                ++position,
                                at,
                                at,
                                (int) who.id(),
                                type,
                                channel,
                                0,
                                webinar,
                                -1,
                                -1,
                                Device.UNKNOWN,
                                amount,
                                null,
                                0,
                                0));
    }

    private static EventType type(String word) {
        for (EventType type : EventType.values()) if (type.key().equals(word)) return type;
        return null;
    }

    private static Channel source(String word) {
        return SOURCES.getOrDefault(word.toLowerCase(Locale.ROOT), Channel.NONE);
    }

    private static Instant zoomTime(String text) {
        return LocalDateTime.parse(text, ZOOM).atZone(ZONE).toInstant();
    }

    private CsvReader<NamedCsvRecord> named(String file) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(folder.resolve(file));
    }
}
