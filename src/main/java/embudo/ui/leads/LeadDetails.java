package embudo.ui.leads;

import embudo.domain.Band;
import embudo.domain.Contact;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.LeadRow;
import embudo.domain.Presence;
import embudo.domain.Webinar;
import embudo.kernel.Problem;
import embudo.learn.Advice;
import embudo.learn.lead.Explainer;
import embudo.ui.Services;
import embudo.ui.leads.LeadDetail.Moment;
import embudo.ui.leads.LeadDetail.Stay;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what the panel shows of a lead. Blocks: not for the FX thread. */
final class LeadDetails {
    private final Services services;
    private final Function<Band, Advice> advice;

    LeadDetails(Services services, Function<Band, Advice> advice) {
        this.services = services;
        this.advice = advice;
    }

    /**
     * @throws Problem when the contact has gone meanwhile
     */
    LeadDetail of(LeadRow row) {
        Contact contact =
                services.contacts()
                        .byId(row.id())
                        .orElseThrow(() -> new Problem("ui.leads.gone", row.name()));
        Map<Integer, Webinar> webinars =
                services.webinars().all().stream()
                        .collect(Collectors.toMap(Webinar::id, Function.identity()));
        List<Event> events = services.timelines().of(row.id());
        Map<Long, String> said =
                services.journal()
                        .payloads(
                                events.stream()
                                        .filter(LeadDetails::speaks)
                                        .map(Event::ref)
                                        .toList());
        Explainer.Explained why = services.explainer().of(row.id()).orElse(null);
        return new LeadDetail(
                row,
                contact,
                why,
                why == null ? null : advice.apply(why.score().band()),
                timeline(events, said, webinars, services.settings().zone()),
                stays(services.webinars().presence(row.id()), webinars),
                SalesFacts.of(services.sales(), contact, services.ticker().now()));
    }

    /** Equal facts of one day fold into one line, so that nine rejoins read as one attendance. */
    static List<Moment> timeline(
            List<Event> events,
            Map<Long, String> said,
            Map<Integer, Webinar> webinars,
            ZoneId zone) {
        record Fold(EventType type, int webinar, String currency, LocalDate day) {}
        Map<Fold, Moment> folds = new LinkedHashMap<>();
        for (Event e : events) {
            Fold fold =
                    new Fold(
                            e.type(),
                            e.webinar(),
                            e.currency(),
                            LocalDate.ofInstant(e.occurredAt(), zone));
            Moment one =
                    new Moment(
                            e.occurredAt(),
                            e.type(),
                            1,
                            speaks(e) ? said.get(e.ref()) : null,
                            e.amount(),
                            e.currency(),
                            webinars.get(e.webinar()));
            folds.merge(fold, one, LeadDetails::together);
        }
        List<Moment> newestFirst = new ArrayList<>(folds.values());
        newestFirst.sort((a, b) -> b.at().compareTo(a.at()));
        return newestFirst;
    }

    private static Moment together(Moment earlier, Moment later) {
        boolean last = later.type() == EventType.SCORE_UPDATED;
        return new Moment(
                later.at(),
                later.type(),
                earlier.times() + 1,
                later.said() != null ? later.said() : earlier.said(),
                last ? later.amount() : earlier.amount() + later.amount(),
                later.currency(),
                later.webinar());
    }

    private static boolean speaks(Event e) {
        return e.ref() > 0 && (e.type() == EventType.CHAT || e.type() == EventType.QUESTION);
    }

    private static List<Stay> stays(List<Presence> presence, Map<Integer, Webinar> webinars) {
        Map<Integer, Stay> byWebinar = new HashMap<>();
        for (Presence p : presence)
            if (webinars.containsKey(p.webinar()) && !p.sessions().isEmpty())
                byWebinar.put(p.webinar(), new Stay(webinars.get(p.webinar()), p));
        return byWebinar.values().stream()
                .sorted((a, b) -> b.webinar().startsAt().compareTo(a.webinar().startsAt()))
                .toList();
    }
}
