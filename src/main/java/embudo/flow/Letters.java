package embudo.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.catalog.Workflows;
import embudo.catalog.condition.Condition;
import embudo.catalog.loyalty.Level;
import embudo.catalog.workflow.Template;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.NewCommand;
import embudo.domain.Score;
import embudo.domain.Settings;
import embudo.domain.Webinar;
import embudo.domain.flow.Case;
import embudo.domain.loyalty.PointsAccount;
import embudo.kernel.Language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Writes messages and orders as commands for the outbox. */
final class Letters {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Settings settings;
    private final Places places;
    private final UnaryOperator<String> routes;

    Letters(Settings settings, Places places, UnaryOperator<String> routes) {
        this.settings = settings;
        this.places = places;
        this.routes = routes;
    }

    NewCommand message(
            Case of,
            Contact to,
            Person about,
            Effect.Message message,
            Template template,
            Instant now) {
        Language language = language(to);
        Map<String, String> values = values(of.webinar(), to, about, language);
        message.with().forEach(values::put);
        Map<String, Object> data = head(of);
        data.put("channel", message.channel());
        data.put("to", LiveFacts.byNumber(message.channel()) ? phone(to) : to.email());
        data.put("name", to.name());
        data.put("language", language.code());
        data.put("template", template.key());
        data.putAll(template.fill(language, values::get));
        data.put("service", template.service());
        data.put("variables", new TreeMap<>(message.with()));
        Webinar webinar = places.webinar(of.webinar());
        if (webinar != null && "webinar".equals(message.with().get("invitation")))
            data.put("invitation", invitation(webinar, places.zone(to)));
        return command("message.send", message.channel(), message.key(), of.person(), data, now);
    }

    /**
     * Subject and text as a person would get them.
     *
     * @param webinar what it is about, 0 for none
     * @param with what the step gives
     */
    Map<String, String> rendered(
            Template template, Contact to, Person about, int webinar, Map<String, String> with) {
        Language language = language(to);
        Map<String, String> values = values(webinar, to, about, language);
        values.putAll(with);
        return template.fill(language, values::get);
    }

    /** Subject and text as somebody would get them of whom nothing is known. */
    Map<String, String> rendered(Template template, Language language) {
        Map<String, String> values = new TreeMap<>();
        values.put("sender", settings.get(Settings.NAME, "Embudo"));
        values.put("points", "{points}");
        values.put("level", "{level}");
        for (String needed : template.variables()) values.put(needed, "{" + needed + "}");
        return template.fill(language, values::get);
    }

    /** A message for the one who writes it to look at; it counts as sent to nobody. */
    NewCommand copy(
            Template template,
            Language language,
            Map<String, String> rendered,
            String to,
            Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("channel", "email");
        data.put("to", to);
        data.put("language", language.code());
        data.put("template", template.key());
        data.putAll(rendered);
        data.put("service", template.service());
        String key = "copy_" + template.key() + "_" + now.toEpochMilli();
        return command("message.send", "email", key, 0, data, now);
    }

    /**
     * What a message may say of somebody.
     *
     * @param score -1 without one
     * @param recommendation null without one
     */
    record Person(
            int score,
            PointsAccount points,
            Level level,
            String recommendation,
            String viewed,
            Map<String, Map<Language, String>> passages) {
        /** Asks only for what the template says. */
        static Person of(Sources sources, Workflows catalogue, long person, Template template) {
            return of(
                    sources,
                    catalogue,
                    person,
                    template.named(),
                    template.passages(when ->
                            when.equals(Condition.EVERYONE)
                                    || sources.audience().matches(when, person)));
        }

        /**
         * @param said names of the variables that are needed
         */
        static Person of(
                Sources sources,
                Workflows catalogue,
                long person,
                Set<String> said,
                Map<String, Map<Language, String>> passages) {
            PointsAccount account =
                    said.contains("points") || said.contains("level")
                            ? sources.points().of(person)
                            : PointsAccount.EMPTY;
            return new Person(
                    sources.scores().of(person).map(Score::value).orElse(-1),
                    account,
                    catalogue.loyalty().level(account.earned()),
                    said.contains("recommendation")
                            ? sources.customers().recommendation(person).orElse(null)
                            : null,
                    said.contains("viewed")
                            ? sources.customers().viewed(person).orElse(null)
                            : null,
                    passages);
        }
    }

    private static String phone(Contact to) {
        return to.text(ContactField.PHONE);
    }

    /** The same appointment for the same webinar, whoever is invited. */
    private static Map<String, Object> invitation(Webinar webinar, ZoneId zone) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("uid", "webinar-" + webinar.externalId() + "@embudo");
        entry.put("title", webinar.title());
        entry.put("starts", webinar.startsAt().toString());
        entry.put("ends", webinar.endsAt().toString());
        entry.put("zone", zone.getId());
        return entry;
    }

    /**
     * @param carries fields of the contact that go along
     */
    NewCommand order(
            Case of,
            Contact about,
            Person person,
            Effect.Order order,
            List<ContactField> carries,
            Instant now) {
        Map<String, Object> data = head(of);
        data.put("action", order.action());
        data.put("channel", order.channel());
        data.put("email", about == null ? null : about.email());
        data.put("fields", fields(of, about, person, order.with()));
        if (!order.figures().isEmpty()) data.put("figures", order.figures());
        if (about != null && !carries.isEmpty()) {
            Map<String, Object> contact = new LinkedHashMap<>();
            for (ContactField field : carries) contact.put(field.key(), about.text(field));
            data.put("contact", contact);
        }
        return command("action.run", order.channel(), order.key(), of.person(), data, now);
    }

    /** What a step says, its variables filled in. */
    private Map<String, String> fields(
            Case of, Contact about, Person person, Map<String, String> with) {
        if (about == null) return new TreeMap<>(with);
        Map<String, String> values = values(of.webinar(), about, person, language(about));
        Webinar webinar = places.webinar(of.webinar());
        if (webinar != null) values.put("webinar_id", webinar.externalId());
        values.put("entered", LocalDate.ofInstant(of.anchor(), places.zone()).toString());
        Map<String, String> filled = new TreeMap<>();
        with.forEach((name, text) -> filled.put(name, Template.fill(text, values::get)));
        return filled;
    }

    /** Spanish for whoever has not said otherwise. */
    static Language language(Contact contact) {
        String own = contact.text(ContactField.LANGUAGE);
        return own == null ? Language.ES : Language.of(own);
    }

    private static Map<String, Object> head(Case of) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("workflow", of.workflow());
        data.put("step", of.step());
        data.put("lead_id", of.person());
        return data;
    }

    private NewCommand command(
            String operation,
            String channel,
            String key,
            long person,
            Map<String, Object> data,
            Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", operation);
        body.put("timestamp", now.truncatedTo(ChronoUnit.SECONDS).toString());
        body.put("data", data);
        try {
            return new NewCommand(
                    routes.apply(channel), operation, key, person, JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> values(int webinarId, Contact to, Person about, Language language) {
        Map<String, String> values = new TreeMap<>();
        values.put("sender", settings.get(Settings.NAME, "Embudo"));
        values.put("first_name", to.text(ContactField.FIRST_NAME));
        values.put("company", to.text(ContactField.COMPANY));
        values.put("score", about.score() < 0 ? null : String.valueOf(about.score()));
        values.put("points", String.valueOf(about.points().balance()));
        values.put("level", about.level().name().get(language));
        values.put("recommendation", about.recommendation());
        values.put("viewed", about.viewed());
        Webinar webinar = places.webinar(webinarId);
        if (webinar != null) webinar(webinar, to, language, values);
        about.passages()
                .forEach((name, said) ->
                        values.put(name, Template.fill(said.get(language), values::get)));
        return values;
    }

    private void webinar(
            Webinar webinar, Contact to, Language language, Map<String, String> values) {
        ZonedDateTime starts = webinar.startsAt().atZone(places.zone(to));
        values.put("webinar_title", webinar.title());
        values.put(
                "webinar_day",
                starts.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language.locale())));
        values.put(
                "webinar_time",
                starts.format(DateTimeFormatter.ofPattern("HH:mm (zzz)", language.locale())));
    }
}
