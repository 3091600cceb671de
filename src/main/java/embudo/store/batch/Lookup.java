package embudo.store.batch;

import embudo.domain.ImportSession;
import embudo.store.Core;
import embudo.store.people.Aliases;
import embudo.store.row.AttendanceRow;
import embudo.store.row.CampaignDayRow;
import embudo.store.row.CampaignRow;
import embudo.store.row.CrewRow;
import embudo.store.row.PurchaseRow;
import embudo.store.row.RegistrationRow;
import embudo.store.row.Row;
import embudo.store.row.WebDayRow;
import embudo.store.row.WebinarRow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows that a batch may meet again, by natural key: read once where they belong together, as
 * all registrations of one webinar do, and kept with what the batch adds.
 */
final class Lookup {
    private final Core core;
    private Map<String, WebinarRow> webinars;
    private Map<String, CampaignRow> campaigns;
    private Map<String, WebDayRow> webDays;
    private final Map<Long, Map<Long, RegistrationRow>> registrations = new HashMap<>();
    private final Map<Long, Map<String, AttendanceRow>> attendance = new HashMap<>();
    private final Map<Long, Map<String, CrewRow>> crew = new HashMap<>();
    private final Map<Long, Map<String, CampaignDayRow>> campaignDays = new HashMap<>();
    private final Map<String, PurchaseRow> purchases = new HashMap<>();
    private Map<Long, Long> today;

    Lookup(Core core) {
        this.core = core;
    }

    /** Who an identity is today. While a batch is loaded nobody is merged. */
    long today(long identity) {
        if (today == null) today = core.reader().read(Aliases::all);
        return today.getOrDefault(identity, identity);
    }

    /** True for somebody into whom others were merged. */
    boolean survivor(long person) {
        return today(person) == person && today.containsValue(person);
    }

    Map<String, WebinarRow> webinars() {
        if (webinars == null)
            webinars = read("from WebinarRow", WebinarRow.class, null, w -> w.externalId);
        return webinars;
    }

    Map<String, CampaignRow> campaigns() {
        if (campaigns == null)
            campaigns = read("from CampaignRow", CampaignRow.class, null, Lookup::key);
        return campaigns;
    }

    static String key(CampaignRow c) {
        return c.channel + "|" + c.externalId;
    }

    Map<Long, RegistrationRow> registrations(long webinar) {
        return registrations.computeIfAbsent(
                webinar,
                w ->
                        read(
                                "from RegistrationRow where webinar = :of",
                                RegistrationRow.class,
                                w,
                                r -> today(r.person)));
    }

    Map<String, AttendanceRow> attendance(long webinar) {
        return attendance.computeIfAbsent(
                webinar,
                w ->
                        read(
                                "from AttendanceRow where webinar = :of",
                                AttendanceRow.class,
                                w,
                                a ->
                                        ImportSession.presenceKey(
                                                today(a.person),
                                                Instant.ofEpochMilli(a.joinedAt))));
    }

    Map<String, CrewRow> crew(long webinar) {
        return crew.computeIfAbsent(
                webinar,
                w -> read("from CrewRow where webinar = :of", CrewRow.class, w, Lookup::key));
    }

    static String key(CrewRow c) {
        return c.role + "|" + c.name + "|" + c.joinedAt;
    }

    Map<String, CampaignDayRow> campaignDays(long campaign) {
        return campaignDays.computeIfAbsent(
                campaign,
                c ->
                        read(
                                "from CampaignDayRow where campaign = :of",
                                CampaignDayRow.class,
                                c,
                                d -> d.factDay.toString()));
    }

    Map<String, WebDayRow> webDays() {
        if (webDays == null) webDays = read("from WebDayRow", WebDayRow.class, null, Lookup::key);
        return webDays;
    }

    static String key(WebDayRow d) {
        return String.join(
                "\n", d.factDay.toString(), d.sourceMedium, d.channel, d.device, d.country);
    }

    /** Purchases met so far, the one with this number among them if it is known. */
    Map<String, PurchaseRow> purchases(String number) {
        if (!purchases.containsKey(number))
            purchases.putAll(
                    read(
                            "from PurchaseRow where number = :of",
                            PurchaseRow.class,
                            number,
                            p -> p.number));
        return purchases;
    }

    private <K, R extends Row> Map<K, R> read(
            String query, Class<R> type, Object of, Function<R, K> key) {
        List<R> rows =
                core.reader()
                        .entities(s -> {
                            var q = s.createSelectionQuery(query, type);
                            if (of != null) q.setParameter("of", of);
                            return q.getResultList();
                        });
        return rows.stream().collect(Collectors.toMap(key, r -> r, (a, b) -> a, HashMap::new));
    }
}
