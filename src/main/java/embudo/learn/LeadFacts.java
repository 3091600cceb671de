package embudo.learn;

import embudo.catalog.Fact;
import embudo.domain.CompanySize;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.EventType;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gathers the facts a scorecard asks about. Where a file brings a counter and the journal holds the
 * events themselves, the larger of both counts: they mostly describe the same acts, so that a sum
 * would count them twice.
 */
final class LeadFacts {
    private static final Map<ContactField, Fact> COUNTERS =
            Map.of(
                    ContactField.EMAIL_OPENS, Fact.EMAIL_OPENS,
                    ContactField.EMAIL_CLICKS, Fact.EMAIL_CLICKS,
                    ContactField.SOCIAL_ENGAGEMENT, Fact.SOCIAL_ENGAGEMENT,
                    ContactField.WEBSITE_VISITS, Fact.WEBSITE_VISITS,
                    ContactField.PRICING_VISITS, Fact.PRICING_VISITS,
                    ContactField.FORM_FILLS, Fact.FORM_FILLS,
                    ContactField.CONTENT_DOWNLOADS, Fact.CONTENT_DOWNLOADS,
                    ContactField.DEMO_REQUESTS, Fact.DEMO_REQUESTS);
    private static final Map<EventType, Fact> EVENTS =
            Map.ofEntries(
                    Map.entry(EventType.QUESTION, Fact.QUESTIONS),
                    Map.entry(EventType.CHAT, Fact.CHATS),
                    Map.entry(EventType.POLL, Fact.POLLS),
                    Map.entry(EventType.EMAIL_OPEN, Fact.EMAIL_OPENS),
                    Map.entry(EventType.EMAIL_CLICK, Fact.EMAIL_CLICKS),
                    Map.entry(EventType.SOCIAL_SHARE, Fact.SOCIAL_ENGAGEMENT),
                    Map.entry(EventType.REFERRAL, Fact.REFERRALS),
                    Map.entry(EventType.WEBSITE_VISIT, Fact.WEBSITE_VISITS),
                    Map.entry(EventType.PRICING_VISIT, Fact.PRICING_VISITS),
                    Map.entry(EventType.FORM_FILL, Fact.FORM_FILLS),
                    Map.entry(EventType.CONTENT_DOWNLOAD, Fact.CONTENT_DOWNLOADS),
                    Map.entry(EventType.DEMO_REQUEST, Fact.DEMO_REQUESTS));

    private LeadFacts() {}

    /**
     * @param timeline the lead's events; those after {@code now} are not known yet
     */
    static Facts of(Contact contact, List<Event> timeline, Instant now, Decay decay) {
        Map<Fact, Object> facts = new EnumMap<>(Fact.class);
        profile(contact, facts);
        Map<Fact, Double> counts = new EnumMap<>(Fact.class);
        COUNTERS.forEach((field, fact) -> counts.put(fact, (double) contact.count(field)));
        Behaviour behaviour =
                new Behaviour(timeline.stream().filter(e -> !e.occurredAt().isAfter(now)).toList());
        Map<Fact, Double> happened = new EnumMap<>(Fact.class);
        for (Event event : behaviour.acts())
            if (EVENTS.containsKey(event.type()))
                happened.merge(EVENTS.get(event.type()), 1.0, Double::sum);
        happened.forEach((fact, n) -> counts.merge(fact, n, Math::max));
        counts.put(Fact.ATTENDED_MINUTES, behaviour.longestStayMinutes());
        counts.put(Fact.PREVIOUS_WEBINARS, Math.max(0.0, behaviour.webinarsAttended() - 1.0));
        counts.put(Fact.REGISTRATIONS, (double) behaviour.registrations());
        counts.put(Fact.BEHAVIOUR_SCORE, behaviour.score(now, decay));
        counts.forEach((fact, n) -> {
            if (n > 0) facts.put(fact, n);
        });
        behaviour.idleDays(now).ifPresent(days -> facts.put(Fact.IDLE_DAYS, days));
        return new Facts(facts);
    }

    private static void profile(Contact contact, Map<Fact, Object> facts) {
        CompanySize size = contact.companySize();
        if (size != CompanySize.UNKNOWN)
            facts.put(Fact.COMPANY_SIZE, size.name().toLowerCase(Locale.ROOT));
        put(facts, Fact.INDUSTRY, contact.text(ContactField.INDUSTRY));
        put(facts, Fact.JOB_TITLE, contact.text(ContactField.JOB_TITLE));
        put(facts, Fact.DECISION_AUTHORITY, lower(contact.text(ContactField.DECISION_AUTHORITY)));
        Budget.upperEnd(contact.text(ContactField.BUDGET_RANGE))
                .ifPresent(amount -> facts.put(Fact.BUDGET, amount));
    }

    private static void put(Map<Fact, Object> facts, Fact fact, String text) {
        if (text != null && !text.isBlank()) facts.put(fact, text);
    }

    private static String lower(String text) {
        return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
