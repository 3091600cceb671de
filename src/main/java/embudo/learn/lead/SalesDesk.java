package embudo.learn.lead;

import embudo.catalog.condition.Phrases;
import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.domain.Event;
import embudo.domain.Journal;
import embudo.domain.Score;
import embudo.domain.Settings;
import embudo.domain.Timelines;
import embudo.domain.flow.Cases;
import embudo.domain.flow.Task;
import embudo.domain.sales.HandOver;
import embudo.domain.sales.LeadNote;
import embudo.domain.sales.SalesBook;
import embudo.domain.sales.SalesTeam;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.learn.AdviceBook;
import embudo.learn.Behaviour;
import embudo.learn.Decay;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people who sell do with leads. Every change is durable on return. */
public final class SalesDesk {
    /** Setting: who works here, as notes name their author. */
    public static final String AUTHOR = "sales.author";

    private final Contacts contacts;
    private final Timelines timelines;
    private final Journal journal;
    private final Explainer explainer;
    private final NextActions actions;
    private final SalesBook book;
    private final Cases cases;
    private final Settings settings;
    private final Ticker ticker;

    public SalesDesk(
            Contacts contacts,
            Timelines timelines,
            Journal journal,
            Explainer explainer,
            AdviceBook advice,
            SalesBook book,
            Cases cases,
            Settings settings,
            Ticker ticker) {
        this.contacts = contacts;
        this.timelines = timelines;
        this.journal = journal;
        this.explainer = explainer;
        this.actions = new NextActions(advice, settings);
        this.book = book;
        this.cases = cases;
        this.settings = settings;
        this.ticker = ticker;
    }

    public SalesTeam team() {
        return SalesTeam.of(settings);
    }

    /** Notes, for reading and for taking back what was done. */
    public SalesBook book() {
        return book;
    }

    /** A note of this moment by whoever works here. */
    public LeadNote note(long person, String text, Actor actor) {
        return note(person, settings.get(AUTHOR, ""), text, actor);
    }

    /** A note of this moment. */
    public LeadNote note(long person, String author, String text, Actor actor) {
        return book.write(new LeadNote(0, person, author, ticker.now(), text), actor);
    }

    /**
     * Gives a lead an owner.
     *
     * @param owner of the team, in any letter case; empty for nobody
     * @return the owner as declared, null for nobody
     * @throws Problem when nobody of the team is called so
     */
    public String assign(long person, String owner, Actor actor) {
        String name = owner.isBlank() ? null : team().find(owner);
        Map<ContactField, Object> change = new HashMap<>();
        change.put(ContactField.OWNER, name);
        contacts.edit(person, change, actor);
        return name;
    }

    /** What is to be done about a lead, soonest first. */
    public List<Task> tasks(long person) {
        return cases.openTasks(person);
    }

    /** What its score calls for; empty while there is none. */
    public List<NextActions.Step> next(Contact contact) {
        return explainer
                .of(contact.id())
                .map(e -> actions.of(contact, e.score(), timelines.of(contact.id())))
                .orElse(List.of());
    }

    /** What it did so far. */
    public LeadProfile profile(long person) {
        Instant now = ticker.now();
        List<Event> timeline =
                timelines.of(person).stream().filter(e -> !e.occurredAt().isAfter(now)).toList();
        Behaviour behaviour = new Behaviour(timeline);
        List<Event> acts = behaviour.acts();
        Map<Long, String> texts =
                journal.payloads(
                        acts.stream().filter(LeadProfile::interesting).map(Event::ref).toList());
        return LeadProfile.of(
                acts, texts, behaviour.score(now, Decay.of(settings)), settings.zone());
    }

    /**
     * A hand-over as it would be made now: a call, due as C88 says while that is ahead, else at the
     * end of the next working day (S-LEAD-06), and a note with the reasons of the score.
     *
     * @param owner of the team, in any letter case
     * @param phrases the language of the note
     * @throws Problem when the person or the owner is unknown, or the lead has no score yet
     */
    public HandOver propose(long person, String owner, Phrases phrases) {
        String name = team().find(owner);
        Contact contact =
                contacts.byId(person).orElseThrow(() -> new Problem("learn.sales.gone", person));
        Explainer.Explained explained =
                explainer
                        .of(contact.id())
                        .orElseThrow(() -> new Problem("learn.sales.unscored", contact.name()));
        Instant now = ticker.now();
        Score score = explained.score();
        NextActions.Step first = actions.of(contact, score, timelines.of(contact.id())).getFirst();
        boolean ahead = first.due() != null && first.due().isAfter(now);
        Task call =
                new Task(
                        0,
                        0,
                        contact.id(),
                        NextActions.CALL,
                        "",
                        first.priority(),
                        name,
                        ahead ? first.due() : CallTimes.of(settings).nextDay(now),
                        Task.State.OPEN,
                        now,
                        null);
        String why = new HandOverWords(phrases).say(explained);
        return new HandOver(
                contact.id(),
                name,
                call,
                new LeadNote(0, contact.id(), settings.get(AUTHOR, ""), now, why));
    }

    /**
     * @throws Problem when the person is gone, or has an open call already
     */
    public HandOver.Done handOver(HandOver proposed, Actor actor) {
        return book.handOver(proposed, actor);
    }
}
