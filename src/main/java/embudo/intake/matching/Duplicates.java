package embudo.intake.matching;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.Merge;
import embudo.domain.MergeField;
import embudo.domain.Merges;
import embudo.domain.Settings;
import embudo.kernel.Progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds people who stand in the workspace twice, and merges those beyond doubt. */
public final class Duplicates {
    /** Merges in one transaction: it takes the writer well below 0.2 s. */
    private static final int PORTION = 50;

    private final Contacts contacts;
    private final Merges merges;
    private final Settings settings;

    public Duplicates(Contacts contacts, Merges merges, Settings settings) {
        this.contacts = contacts;
        this.merges = merges;
        this.settings = settings;
    }

    /**
     * Compares everybody; reads all contacts, so not on a thread that somebody waits for.
     *
     * @return pairs that nobody has called different people, surest first
     */
    public List<Proposal> find(Progress progress) {
        EmailKeys keys = EmailKeys.of(settings);
        long total = contacts.count();
        List<Card> cards = new ArrayList<>();
        contacts.forEach(contact -> {
            cards.add(Card.of(contact, keys));
            if (cards.size() % 1000 == 0) {
                progress.check();
                progress.at(cards.size(), total);
            }
        });
        progress.at(total, total);
        return new Matcher(cards, merges.dismissed()).run(progress);
    }

    /** Merges every exact pair among these with the default choice of values. */
    public List<Merge> mergeExact(List<Proposal> proposals, Actor actor, Progress progress) {
        List<Proposal> exact =
                proposals.stream().filter(p -> p.strength() == Proposal.Strength.EXACT).toList();
        List<Merge> made = new ArrayList<>();
        List<Merges.Wanted> portion = new ArrayList<>();
        Set<Long> people = new HashSet<>();
        for (int i = 0; i < exact.size(); i++) {
            Proposal p = exact.get(i);
            // Values are chosen from what both are now, so a person is met once a portion.
            if (people.contains(p.survivor()) || people.contains(p.absorbed())) {
                made.addAll(flush(portion, people, actor));
                progress.check();
                progress.at(i, exact.size());
            }
            wanted(p).ifPresent(portion::add);
            people.add(p.survivor());
            people.add(p.absorbed());
            if (portion.size() == PORTION) made.addAll(flush(portion, people, actor));
        }
        made.addAll(flush(portion, people, actor));
        progress.at(exact.size(), exact.size());
        return made;
    }

    private List<Merge> flush(List<Merges.Wanted> portion, Set<Long> people, Actor actor) {
        List<Merge> made = merges.merge(portion, actor);
        portion.clear();
        people.clear();
        return made;
    }

    /** Whom the two are today may be one person already. */
    private Optional<Merges.Wanted> wanted(Proposal p) {
        Optional<Contact> survivor = contacts.byId(p.survivor());
        Optional<Contact> absorbed = contacts.byId(p.absorbed());
        if (survivor.isEmpty() || absorbed.isEmpty() || survivor.get().id() == absorbed.get().id())
            return Optional.empty();
        return Optional.of(
                new Merges.Wanted(
                        survivor.get().id(),
                        absorbed.get().id(),
                        MergeField.taken(survivor.get(), absorbed.get())));
    }
}
