package embudo.sample;

import java.time.LocalDateTime;

/**
 * A person's place in a webinar.
 *
 * @param source the channel the registration came from
 * @param room what they did there; {@link Room#EMPTY} when they did not come
 * @param chance that somebody who registers in this state buys; NaN unless asked for
 * @param endChance that somebody who came buys, in the state the webinar left them in; else NaN
 * @param comingLuck log-odds of coming with the luck of the day
 * @param buyingLuck log-odds of buying with luck; NaN for who did not come
 * @param wouldBuyAt when they buy if they do; null for who did not come
 * @param buys whether they do; the moment may lie after the telling
 */
record Place(
        Person person,
        Edition edition,
        LocalDateTime registeredAt,
        String source,
        Room room,
        double chance,
        double endChance,
        double comingLuck,
        double buyingLuck,
        LocalDateTime wouldBuyAt,
        boolean buys) {
    boolean attended() {
        return !room.stays().isEmpty();
    }

    LocalDateTime boughtAt() {
        return buys ? wouldBuyAt : null;
    }

    /** True when the sale had happened when the season is told. */
    boolean sold() {
        return buys && wouldBuyAt.isBefore(Editions.NOW);
    }
}
