package embudo.flow;

import embudo.catalog.workflow.Action;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Template;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Contact;
import embudo.domain.NewCommand;
import embudo.domain.Webinar;
import embudo.domain.flow.LogLine;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Leads one person through a workflow on a virtual clock and says what they would get, word by
 * word. Nothing leaves and nothing is written.
 */
public final class Probe {
    /** Long enough for the slowest sequence. */
    private static final int DAYS = 60;

    private final FlowBook book;
    private final Sources sources;
    private final Rehearser rehearser;
    private final Ticker ticker;

    public Probe(FlowBook book, Sources sources, Rehearser rehearser, Ticker ticker) {
        this.book = book;
        this.sources = sources;
        this.rehearser = rehearser;
        this.ticker = ticker;
    }

    /**
     * What would happen at one moment.
     *
     * @param subject of the message that would leave, empty for none
     */
    public record Line(
            Instant at,
            String step,
            LogLine.What what,
            String detail,
            String subject,
            String text) {}

    /**
     * @param answering the person answers as is usual in the field; otherwise never
     * @return in order; empty when the workflow would not let the person in
     */
    public List<Line> of(Workflow workflow, long person, boolean answering) {
        Contact contact = contact(person);
        int webinar = webinar();
        List<Line> lines = new ArrayList<>();
        Responses responses = answering ? Responses.of(List.of()) : Responses.NONE;
        rehearser.lead(
                workflow,
                contact,
                webinar,
                DAYS,
                responses,
                line -> lines.add(said(workflow, contact, webinar, line)));
        return lines;
    }

    private Line said(Workflow workflow, Contact contact, int webinar, LogLine line) {
        Map<String, String> said =
                line.what() == LogLine.What.SENT
                                && workflow.step(line.step()) instanceof Step.Act act
                        ? rendered(template(act), contact, webinar, act)
                        : Map.of();
        return new Line(
                line.at(),
                line.step(),
                line.what(),
                line.detail(),
                said.getOrDefault("subject", ""),
                said.getOrDefault("text", ""));
    }

    /**
     * The message of a step as a person would get it, for the outbox, to an address of one's own.
     *
     * @throws Problem when the step sends nothing
     */
    public NewCommand copy(Workflow workflow, String step, long person, String to) {
        if (!(workflow.step(step) instanceof Step.Act act) || template(act) == null)
            throw new Problem("flow.no_message", step);
        Contact contact = contact(person);
        Template template = template(act);
        Map<String, String> said = rendered(template, contact, webinar(), act);
        return letters().copy(template, Letters.language(contact), said, to, ticker.now());
    }

    /**
     * A template as a mail to an address of one's own, for the outbox, as somebody would get it of
     * whom nothing is known.
     *
     * @throws Problem when there is no such template
     */
    public NewCommand copy(String template, Language language, String to) {
        Template known = book.catalogue().templates().get(template);
        if (known == null) throw new Problem("flow.template.unknown", template);
        Letters letters = letters();
        Map<String, String> said = letters.rendered(known, language);
        return letters.copy(known, language, said, to, ticker.now());
    }

    private Map<String, String> values(Step.Act act) {
        Action action = book.catalogue().actions().get(act.action());
        return action == null ? act.with() : action.values(act.with());
    }

    private Template template(Step.Act act) {
        return book.catalogue().templates().get(values(act).getOrDefault("template", ""));
    }

    private Map<String, String> rendered(
            Template template, Contact contact, int webinar, Step.Act act) {
        if (template == null) return Map.of();
        Letters.Person about = Letters.Person.of(sources, book.catalogue(), contact.id(), template);
        return letters().rendered(template, contact, about, webinar, values(act));
    }

    private Letters letters() {
        return new Letters(sources.settings(), new Places(sources), sources.routes());
    }

    private Contact contact(long person) {
        return sources.contacts()
                .byId(person)
                .orElseThrow(() -> new Problem("flow.no_person", person));
    }

    /** The next webinar, else the last one; 0 for none. */
    private int webinar() {
        Instant now = ticker.now();
        List<Webinar> all =
                sources.webinars().all().stream()
                        .sorted(Comparator.comparing(Webinar::startsAt))
                        .toList();
        int last = all.isEmpty() ? 0 : all.getLast().id();
        return all.stream()
                .filter(w -> w.startsAt().isAfter(now))
                .findFirst()
                .map(Webinar::id)
                .orElse(last);
    }
}
