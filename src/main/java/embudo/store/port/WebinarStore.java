package embudo.store.port;

import embudo.domain.Crew;
import embudo.domain.Presence;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.store.Core;
import embudo.store.Sealer;
import embudo.store.people.Aliases;
import embudo.store.row.AttendanceRow;
import embudo.store.row.CrewRow;
import embudo.store.row.SectionRow;
import embudo.store.row.WebinarRow;

import org.hibernate.StatelessSession;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Webinars and who was there. */
public final class WebinarStore implements Webinars {
    private final Core core;

    public WebinarStore(Core core) {
        this.core = core;
    }

    @Override
    public List<Webinar> all() {
        return core.reader()
                .entities(s -> {
                    Map<Long, List<SectionRow>> sections =
                            s
                                    .createSelectionQuery(
                                            "from SectionRow order by webinar, place",
                                            SectionRow.class)
                                    .getResultList()
                                    .stream()
                                    .collect(Collectors.groupingBy(r -> r.webinar));
                    return rows(s).stream()
                            .map(w -> webinar(w, sections.getOrDefault(w.id, List.of())))
                            .toList();
                });
    }

    private List<WebinarRow> rows(StatelessSession s) {
        return s.createSelectionQuery(
                        "from WebinarRow where firstBatch <> :loading order by startsAt, id",
                        WebinarRow.class)
                .setParameter("loading", core.loading().batch())
                .getResultList();
    }

    @Override
    public Optional<Webinar> byExternalId(String externalId) {
        return all().stream().filter(w -> w.externalId().equals(externalId)).findFirst();
    }

    @Override
    public List<Presence> presence(long person) {
        List<Long> identities = core.reader().read(c -> Aliases.identities(c, person));
        return core.reader()
                .entities(s -> {
                    Map<Long, List<AttendanceRow>> stays =
                            s
                                    .createSelectionQuery(
                                            "from AttendanceRow where person in :people and"
                                                    + " firstBatch <> :loading order by"
                                                    + " joinedAt",
                                            AttendanceRow.class)
                                    .setParameter("people", identities)
                                    .setParameter("loading", core.loading().batch())
                                    .getResultList()
                                    .stream()
                                    .collect(
                                            Collectors.groupingBy(
                                                    a -> a.webinar,
                                                    LinkedHashMap::new,
                                                    Collectors.toList()));
                    List<Presence> all = new ArrayList<>();
                    for (WebinarRow w : rows(s))
                        if (stays.containsKey(w.id)) all.add(presence(w, person, stays.get(w.id)));
                    return all;
                });
    }

    private static Presence presence(WebinarRow w, long person, List<AttendanceRow> stays) {
        return new Presence(
                (int) w.id,
                person,
                stays.stream()
                        .map(a ->
                                new Presence.Session(
                                        Instant.ofEpochMilli(a.joinedAt),
                                        Instant.ofEpochMilli(a.leftAt)))
                        .toList());
    }

    @Override
    public List<Crew> crew(int webinar) {
        return core.reader()
                .entities(s ->
                        s
                                .createSelectionQuery(
                                        "from CrewRow where webinar = :webinar"
                                                + " and firstBatch <> :loading"
                                                + " order by joinedAt, id",
                                        CrewRow.class)
                                .setParameter("webinar", webinar)
                                .setParameter("loading", core.loading().batch())
                                .getResultList()
                                .stream()
                                .map(this::crew)
                                .toList());
    }

    private Crew crew(CrewRow r) {
        return new Crew(
                (int) r.webinar,
                Crew.Role.valueOf(r.role),
                r.name,
                core.sealer().open(Sealer.Use.EMAIL, r.email),
                Instant.ofEpochMilli(r.joinedAt),
                Instant.ofEpochMilli(r.leftAt));
    }

    private static Webinar webinar(WebinarRow w, List<SectionRow> sections) {
        return new Webinar(
                (int) w.id,
                w.externalId,
                w.title,
                Instant.ofEpochMilli(w.startsAt),
                w.durationMinutes,
                w.platform,
                w.price,
                w.currency,
                sections.stream()
                        .map(s -> new Webinar.Section(s.place, s.name, s.fromMinute, s.toMinute))
                        .toList());
    }
}
