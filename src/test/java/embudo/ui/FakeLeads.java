package embudo.ui;

import embudo.domain.Band;
import embudo.domain.EventType;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.kernel.Page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Invented leads, listed as a store would list them. */
public final class FakeLeads implements Leads {
    private static final Instant NOW = FakeServices.NOW;
    private final List<LeadRow> rows = new ArrayList<>();

    public FakeLeads() {
        add("María Castro", "Nortia Logistics", "Head of Operations", 84, EventType.QUESTION, 46);
        add("Daniel Okafor", "Brightwell", "Marketing Director", 82, EventType.PRICING_VISIT, 27);
        add("Lucía Ferrer", "Grupo Almena", "CEO", 81, EventType.QUESTION, 47);
        add("Hugo Pérez", "Solana Energy", "Growth Lead", 80, EventType.EMAIL_CLICK, 3);
        add("Aurelio Domínguez-Wallenstein", "Kessler Tools", "CTO", 80, EventType.POLL, 50);
        add("Zoe Martin", "Havnen", "Founder", 80, EventType.DEMO_REQUEST, 60);
        add("Tom Lindqvist", "Havnen", "CMO", 77, EventType.POLL, 48);
        add("Aisha Rahman", "Meridia Health", "Manager", 74, EventType.CONTENT_DOWNLOAD, 30);
        add("Ana Souza", "Marola", "CRM Specialist", 58, EventType.EMAIL_CLICK, 96);
        add("Petra Novák", "Vltava Data", "Analyst", 31, EventType.REGISTERED, 200);
    }

    public List<LeadRow> rows() {
        return rows;
    }

    private void add(
            String name, String company, String title, int score, EventType signal, int hoursAgo) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@mail.example";
        rows.add(
                new LeadRow(
                        rows.size() + 1L,
                        name,
                        email,
                        company,
                        title,
                        score,
                        Band.of(score),
                        signal,
                        NOW.minus(Duration.ofHours(hoursAgo)),
                        NOW.minus(Duration.ofDays(30)),
                        null));
    }

    @Override
    public Page<LeadRow> page(LeadQuery query, long offset, int limit) {
        List<LeadRow> all = matching(query);
        return new Page<>(all.stream().skip(offset).limit(limit).toList(), offset, all.size());
    }

    @Override
    public Set<Long> ids(LeadQuery query) {
        return matching(query).stream().map(LeadRow::id).collect(Collectors.toSet());
    }

    private List<LeadRow> matching(LeadQuery q) {
        String text = q.text().toLowerCase(Locale.ROOT);
        Comparator<LeadRow> order =
                switch (q.sort().key()) {
                    case "name" -> Comparator.comparing(LeadRow::name);
                    case "company" -> Comparator.comparing(LeadRow::company);
                    case "created_at" -> Comparator.comparing(LeadRow::createdAt);
                    case "last_signal" -> Comparator.comparing(LeadRow::lastSignalAt);
                    case "job_title" -> Comparator.comparing(LeadRow::jobTitle);
                    default -> Comparator.comparingInt(LeadRow::score);
                };
        return rows.stream()
                .filter(r -> q.bands().isEmpty() || q.bands().contains(r.band()))
                .filter(r -> q.people() == null || q.people().contains(r.id()))
                .filter(r -> !q.except().contains(r.id()))
                .filter(r -> !q.uncontacted() || r.lastContactedAt() == null)
                .filter(r ->
                        (r.name() + r.company() + r.email())
                                .toLowerCase(Locale.ROOT)
                                .contains(text))
                .sorted((q.descending() ? order.reversed() : order).thenComparing(LeadRow::id))
                .toList();
    }
}
