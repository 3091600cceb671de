package embudo.intake.matching;

import embudo.domain.PersonPair;
import embudo.intake.matching.Proposal.Reason;
import embudo.kernel.Progress;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares people by the rules for addresses, numbers, names and companies. */
final class Matcher {
    /** From here on two names are taken for spellings of one. */
    private static final double ALIKE = 0.92;

    /** From here on they may be forms of one, where a number is shared. */
    private static final double AKIN = 0.75;

    private static final Comparator<Proposal> SUREST =
            Comparator.comparing(Proposal::strength)
                    .thenComparing(Proposal::percent, Comparator.reverseOrder())
                    .thenComparing(Proposal::reason);

    private final List<Card> cards;
    private final Set<PersonPair> different;
    private final Map<PersonPair, Proposal> found = new HashMap<>();
    private final Rarity rarity;

    Matcher(List<Card> cards, Set<PersonPair> different) {
        this.cards = cards;
        this.different = different;
        rarity = new Rarity(cards);
    }

    /** Surest first. */
    List<Proposal> run(Progress progress) {
        Blocks blocks = new Blocks(cards);
        blocks.each(Card::emailKey, Card::email, (a, b) -> propose(a, b, Reason.SAME_ADDRESS, 100));
        progress.check();
        blocks.each(Card::phone, Card::name, this::sameNumber);
        progress.check();
        blocks.each(Card::company, Card::name, this::sameCompany);
        // The other way round, so that a slip in the first letters is seen as well.
        blocks.each(Card::company, Matcher::backwards, this::sameCompany);
        progress.check();
        blocks.each(Card::domain, Card::name, this::sameDomain);
        return found.values().stream()
                .sorted(SUREST.thenComparing(Proposal::survivor).thenComparing(Proposal::absorbed))
                .toList();
    }

    /** Two people with names of their own share a telephone, not an identity. */
    private void sameNumber(Card a, Card b) {
        boolean switchboard = rarity.switchboard(a.phone());
        if (!a.named() || !b.named()) {
            if (!switchboard) propose(a, b, Reason.SHARED_NUMBER, 50);
            return;
        }
        double alike = Names.similarity(a.name(), b.name());
        if (alike == 1) {
            boolean namesakes = rarity.shared(a.phone()) && !rarity.nobodyElse(a);
            if (switchboard && namesakes) return;
            int percent = !twoAddresses(a, b) ? 100 : namesakes ? 75 : 97;
            propose(a, b, Reason.SAME_NUMBER_AND_NAME, percent);
        } else if (rarity.differ(a, b)) return;
        else if (alike >= ALIKE) propose(a, b, Reason.SAME_NUMBER, percent(alike));
        else if (alike >= AKIN && !switchboard)
            propose(a, b, Reason.SHARED_NUMBER, percent(alike * 0.7));
    }

    /** Everything that can be reached differs. */
    private static boolean twoNumbers(Card a, Card b) {
        return !a.phone().isEmpty() && !b.phone().isEmpty() && !a.phone().equals(b.phone());
    }

    /** Father and son may share name and number, but hardly a mailbox. */
    private static boolean twoAddresses(Card a, Card b) {
        return !a.email().isEmpty() && !b.email().isEmpty() && !a.emailKey().equals(b.emailKey());
    }

    private void sameCompany(Card a, Card b) {
        if (!a.named() || !b.named()) return;
        double alike = Names.similarity(a.name(), b.name());
        boolean apart = twoNumbers(a, b) && twoAddresses(a, b);
        if (alike == 1) {
            boolean namesakes = twoAddresses(a, b) && !rarity.nobodyElse(a);
            if (!apart) propose(a, b, Reason.SAME_NAME_AND_COMPANY, namesakes ? 80 : 95);
            else if (rarity.nobodyElse(a)) propose(a, b, Reason.SAME_NAME_AND_COMPANY, 70);
        } else if (alike >= ALIKE && !apart && !rarity.differ(a, b))
            propose(a, b, Reason.SIMILAR_NAME_SAME_COMPANY, percent(alike * 0.9));
    }

    private void sameDomain(Card a, Card b) {
        if (!a.named() || !a.name().equals(b.name())) return;
        if (!twoNumbers(a, b)) propose(a, b, Reason.SAME_NAME_AND_DOMAIN, 85);
        else if (rarity.nobodyElse(a)) propose(a, b, Reason.SAME_NAME_AND_DOMAIN, 60);
    }

    /** Of several reasons for a pair the surest counts. */
    private void propose(Card a, Card b, Reason reason, int percent) {
        if (different.contains(PersonPair.of(a.id(), b.id()))) return;
        boolean older = inOrder(a, b);
        Card survivor = older ? a : b;
        Card absorbed = older ? b : a;
        String shared =
                switch (reason) {
                    case SAME_ADDRESS -> absorbed.email();
                    case SAME_NUMBER_AND_NAME, SAME_NUMBER, SHARED_NUMBER -> survivor.phone();
                    case SAME_NAME_AND_COMPANY, SIMILAR_NAME_SAME_COMPANY ->
                            survivor.shownCompany();
                    case SAME_NAME_AND_DOMAIN -> survivor.domain();
                };
        Proposal proposal =
                new Proposal(
                        survivor.id(),
                        absorbed.id(),
                        survivor.shownName(),
                        absorbed.shownName(),
                        reason,
                        shared,
                        percent);
        found.merge(
                proposal.pair(), proposal, (old, now) -> SUREST.compare(now, old) < 0 ? now : old);
    }

    /** The one who has been here longer is kept. */
    private static boolean inOrder(Card a, Card b) {
        int created = a.createdAt().compareTo(b.createdAt());
        return created < 0 || created == 0 && a.id() < b.id();
    }

    private static String backwards(Card card) {
        return new StringBuilder(card.name()).reverse().toString();
    }

    private static int percent(double share) {
        return Math.clamp(Math.round(share * 100), 1, 99);
    }
}
