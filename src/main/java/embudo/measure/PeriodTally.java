package embudo.measure;

import embudo.domain.Channel;
import embudo.domain.EventBlock;
import embudo.domain.EventType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything counted over one period, day by day and by channel, in one pass over the people. */
final class PeriodTally implements PersonOutcome.Sink {
    /** Counters a day. */
    enum Count {
        REGISTERED,
        HELD,
        ATTENDED,
        ATTENDEES,
        BUYERS,
        ORDERS,
        REVENUE,
        SPEND,
        CONVERSIONS
    }

    private enum ByChannel {
        REGISTERED,
        ATTENDED,
        BOUGHT,
        REVENUE,
        SPEND
    }

    private final DayRange range;
    private final Columns columns;
    private final Rates rates;
    private final long[][] daily;
    private final long[][] channels = new long[Channel.values().length][ByChannel.values().length];
    private long awaiting;
    private long openOffers;
    private long unconverted;

    private PeriodTally(Columns columns, DayRange range, Rates rates) {
        this.columns = columns;
        this.range = range;
        this.rates = rates;
        daily = new long[Count.values().length][range.days()];
    }

    static PeriodTally of(
            EventModel model, Schedule schedule, DayFacts facts, Rates rates, DayRange range) {
        PeriodTally tally = new PeriodTally(model.columns, range, rates);
        PersonOutcome outcome = new PersonOutcome(model, schedule, range, tally);
        int people = model.columns.identities.size();
        for (int person = 0; person < people; person++) outcome.read(model.journeys(), person);
        tally.unconverted +=
                facts.spend(
                        range,
                        rates,
                        (day, channel, spend) -> {
                            tally.count(Count.SPEND, day, spend);
                            tally.channel(channel.code(), ByChannel.SPEND, spend);
                        });
        return tally;
    }

    @Override
    public void registered(int day, int channel, boolean waits) {
        count(Count.REGISTERED, day, 1);
        channel(channel, ByChannel.REGISTERED, 1);
        if (waits) awaiting++;
    }

    @Override
    public void held(int day, boolean attended, int channel) {
        count(Count.HELD, day, 1);
        if (!attended) return;
        count(Count.ATTENDED, day, 1);
        channel(channel, ByChannel.ATTENDED, 1);
    }

    @Override
    public void paid(int row, int day, int channel) {
        String currency = EventBlock.unpackCurrency(columns.currency.get(row));
        boolean purchase = columns.type.get(row) == EventType.PURCHASE.code();
        if (purchase) channel(channel, ByChannel.BOUGHT, 1);
        if (!rates.knows(currency)) {
            unconverted++;
            return;
        }
        // A refund is recorded as the positive amount given back.
        long amount = rates.convert(columns.amount.get(row), currency) * (purchase ? 1 : -1);
        count(Count.REVENUE, day, amount);
        channel(channel, ByChannel.REVENUE, amount);
        if (purchase) count(Count.ORDERS, day, 1);
    }

    @Override
    public void converted(int attendanceDay, boolean bought, int boughtDay, boolean open) {
        count(Count.ATTENDEES, attendanceDay, 1);
        if (bought) count(Count.BUYERS, attendanceDay, 1);
        if (bought && range.contains(boughtDay)) count(Count.CONVERSIONS, boughtDay, 1);
        if (open) openOffers++;
    }

    private void count(Count what, int day, long n) {
        daily[what.ordinal()][day - range.from()] += n;
    }

    private void channel(int code, ByChannel what, long n) {
        channels[code][what.ordinal()] += n;
    }

    DayRange range() {
        return range;
    }

    /** One counter on the period's day {@code i}, from 0. */
    long day(Count what, int i) {
        return daily[what.ordinal()][i];
    }

    /** Sums over days {@code from} to before {@code to}, from 0. */
    Totals totals(int from, int to) {
        long[] sum = new long[Count.values().length];
        for (int c = 0; c < sum.length; c++) for (int i = from; i < to; i++) sum[c] += daily[c][i];
        return new Totals(sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], sum[6], sum[7]);
    }

    Totals totals() {
        return totals(0, range.days());
    }

    long awaiting() {
        return awaiting;
    }

    long openOffers() {
        return openOffers;
    }

    /** Amounts left out because their currency has no rate. */
    long unconverted() {
        return unconverted;
    }

    /** Channels through which anything came, most registrations first. */
    List<ChannelFigures> channels() {
        List<ChannelFigures> list = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            long[] c = channels[channel.code()];
            if (c[0] != 0 || c[1] != 0 || c[2] != 0 || c[3] != 0 || c[4] != 0)
                list.add(new ChannelFigures(channel, c[0], c[1], c[2], c[3], c[4]));
        }
        list.sort(
                Comparator.comparingLong(ChannelFigures::registered)
                        .thenComparing(ChannelFigures::revenue)
                        .thenComparing(ChannelFigures::spend)
                        .reversed());
        return List.copyOf(list);
    }
}
