package embudo.measure;

import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.DailyFacts;
import embudo.domain.WebDay;

import java.time.LocalDate;
import java.util.List;

/** Ad days and web days as last read from the store. */
record DayFacts(List<CampaignDay> campaignDays, List<WebDay> webDays) {
    static final DayFacts NONE = new DayFacts(List.of(), List.of());

    static DayFacts read(DailyFacts source) {
        return new DayFacts(List.copyOf(source.campaignDays()), List.copyOf(source.webDays()));
    }

    boolean none() {
        return campaignDays.isEmpty() && webDays.isEmpty();
    }

    /** Receives the spend of one campaign on one day. */
    interface Spend {
        void on(int day, Channel channel, long minor);
    }

    /**
     * Passes what was spent in the range in the workspace's currency.
     *
     * @return how many ad days with spend were left out for want of a rate
     */
    long spend(DayRange range, Rates rates, Spend sink) {
        long leftOut = 0;
        for (CampaignDay d : campaignDays) {
            int day = (int) d.day().toEpochDay();
            if (!range.contains(day) || d.spend() == 0) continue;
            if (rates.knows(d.currency()))
                sink.on(day, d.channel(), rates.convert(d.spend(), d.currency()));
            else leftOut++;
        }
        return leftOut;
    }

    /** People reached: the platforms' daily reach summed, since they don't say who saw two ads. */
    long reach(DayRange range) {
        return campaignDays.stream()
                .filter(d -> range.contains((int) d.day().toEpochDay()))
                .mapToLong(CampaignDay::reach)
                .sum();
    }

    long sessions(DayRange range) {
        return webDays.stream()
                .filter(d -> range.contains((int) d.day().toEpochDay()))
                .mapToLong(WebDay::sessions)
                .sum();
    }

    /** The last day up to {@code latest} that any source covers, null when none does. */
    LocalDate last(LocalDate latest) {
        LocalDate last = null;
        for (CampaignDay d : campaignDays) last = later(last, d.day(), latest);
        for (WebDay d : webDays) last = later(last, d.day(), latest);
        return last;
    }

    private static LocalDate later(LocalDate last, LocalDate day, LocalDate latest) {
        if (day.isAfter(latest)) return last;
        return last == null || day.isAfter(last) ? day : last;
    }
}
