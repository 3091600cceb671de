package embudo.measure;

import embudo.catalog.TouchRule;
import embudo.catalog.condition.Amount;
import embudo.domain.Channel;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.measure.Journey.Outcome;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Cuts people's events into journeys: a journey begins after the conversion before, looks back as
 * far as the rule says, and ends with a conversion in the period or with the period.
 */
final class JourneyReader {
    private final Columns columns;
    private final Rates rates;
    private final ZoneDays days;
    private final DayRange range;
    private final TouchRule rule;
    private final long now;
    private final Channel[] touches = new Channel[128];
    private final boolean[] ends = new boolean[128];
    private final boolean refunds;
    private final List<Journey> journeys = new ArrayList<>();
    private long loose;
    private long unconverted;
    // Of the person being read.
    private final Deque<Touch> trail = new ArrayDeque<>();
    private long seen;
    private int first;
    private boolean later;

    JourneyReader(
            Columns columns, Rates rates, ZoneDays days, DayRange range, TouchRule rule, long now) {
        this.columns = columns;
        this.rates = rates;
        this.days = days;
        this.range = range;
        this.rule = rule;
        this.now = now;
        rule.touches().forEach((type, channel) -> touches[type.code()] = channel);
        for (EventType type : rule.conversions()) ends[type.code()] = true;
        refunds = rule.conversions().contains(EventType.PURCHASE);
    }

    /** Reads the people whose ids hold, all together in one pass over the person-sorted copy. */
    JourneySet read(LongPredicate wanted) {
        ByPerson all = ByPerson.of(columns);
        for (int person = 0; person < all.people(); person++) {
            if (all.start(person) == all.end(person)) continue;
            long id = columns.identities.identity(person);
            if (!wanted.test(id)) continue;
            begin();
            for (int i = all.start(person); i < all.end(person); i++)
                event(id, all.fact(i), all.row(i));
            end(id);
        }
        return new JourneySet(List.copyOf(journeys), loose, unconverted);
    }

    private void begin() {
        trail.clear();
        first = journeys.size();
        later = false;
        seen = 0;
    }

    private void event(long person, long fact, int row) {
        byte type = Fact.type(fact);
        long at = Fact.at(fact);
        int day = days.day(at);
        if (refunds && type == EventType.REFUND.code()) {
            if (range.contains(day)) refund(row);
        } else if (day > range.to()) later |= ends[type];
        else if (ends[type]) {
            touch(row, at, type, columns.channel.get(row));
            if (range.contains(day)) convert(person, row, at);
            trail.clear();
        } else if (touches[type] != null) {
            byte own = columns.channel.get(row);
            touch(row, at, type, own == 0 ? touches[type].code() : own);
        }
    }

    private void touch(int row, long at, byte type, byte channel) {
        if (channel == 0) return;
        int campaign = columns.campaign.get(row);
        Touch last = trail.peekLast();
        boolean same = last != null && last.channel().code() == channel;
        if (same && at - seen <= Duration.ofMinutes(rule.sessionMinutes()).toMillis()) {
            if (last.campaign() == 0 && campaign != 0) {
                trail.removeLast();
                trail.add(last.of(campaign));
            }
        } else {
            if (campaign == 0) campaign = campaign(channel, at);
            trail.add(
                    new Touch(
                            row + 1L,
                            at,
                            EventType.ofCode(type),
                            Channel.ofCode(channel),
                            campaign));
        }
        seen = at;
    }

    /** The campaign of the channel's last touch that has one, 0 when that is long ago. */
    private int campaign(byte channel, long at) {
        long since = at - Duration.ofDays(rule.campaignDays()).toMillis();
        for (var each = trail.descendingIterator(); each.hasNext(); ) {
            Touch touch = each.next();
            if (touch.at() < since) return 0;
            if (touch.channel().code() == channel && touch.campaign() != 0) return touch.campaign();
        }
        return 0;
    }

    private void convert(long person, int row, long at) {
        journeys.add(new Journey(person, Outcome.CONVERTED, at, row + 1L, money(row), within(at)));
    }

    /**
     * What is given back takes from the person's last conversion of the period, if there is one.
     */
    private void refund(int row) {
        if (journeys.size() == first) loose -= money(row);
        else
            journeys.set(
                    journeys.size() - 1,
                    journeys.getLast().worth(journeys.getLast().value() - money(row)));
    }

    private void end(long person) {
        boolean converted = journeys.size() > first;
        Touch last = trail.peekLast();
        if (converted || last == null || days.day(last.at()) < range.from()) return;
        boolean lost = now - last.at() >= Duration.ofDays(rule.openDays()).toMillis() && !later;
        journeys.add(
                new Journey(
                        person,
                        lost ? Outcome.LOST : Outcome.OPEN,
                        last.at(),
                        0,
                        0,
                        within(last.at())));
    }

    private List<Touch> within(long end) {
        long since = end - Duration.ofDays(rule.lookBackDays()).toMillis();
        return trail.stream().filter(t -> t.at() >= since).toList();
    }

    private long money(int row) {
        if (Amount.of(EventType.ofCode(columns.type.get(row))) != Amount.MONEY) return 0;
        String currency = EventBlock.unpackCurrency(columns.currency.get(row));
        if (rates.knows(currency)) return rates.convert(columns.amount.get(row), currency);
        unconverted++;
        return 0;
    }
}
