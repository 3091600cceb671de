package embudo.measure;

import java.util.List;

/** Builds the five-stage funnel of one period. */
final class FunnelSteps {
    /** S-MET-01: 10,000 visits of 100,000 reached, 2,000 registrations of 10,000 visits. */
    private static final double VISITS_OF_REACH = .1;

    private static final double VISITS_AIMED = 10_000;

    private FunnelSteps() {}

    static Funnel of(PeriodTally tally, DayFacts facts, Tiles tiles) {
        Totals t = tally.totals();
        long reach = facts.reach(tally.range());
        long sessions = facts.sessions(tally.range());
        return new Funnel(
                (int) PersonOutcome.OFFER.toDays(),
                List.of(
                        new Funnel.Step(
                                Funnel.Stage.AWARENESS,
                                reach,
                                false,
                                Double.NaN,
                                share(reach, reach),
                                Double.NaN,
                                0,
                                null),
                        new Funnel.Step(
                                Funnel.Stage.INTEREST,
                                sessions,
                                false,
                                share(sessions, reach),
                                share(sessions, reach),
                                VISITS_OF_REACH,
                                0,
                                null),
                        // Who visited is not known, so neither is who may still register.
                        new Funnel.Step(
                                Funnel.Stage.CONSIDERATION,
                                t.registered(),
                                true,
                                share(t.registered(), sessions),
                                share(t.registered(), reach),
                                tiles.target(Formula.REGISTRATIONS) / VISITS_AIMED,
                                0,
                                null),
                        new Funnel.Step(
                                Funnel.Stage.ACTION,
                                t.attended(),
                                true,
                                share(t.attended(), t.held()),
                                share(t.attended(), reach),
                                tiles.target(Formula.ATTENDANCE_RATE),
                                tally.awaiting(),
                                reason(tally.awaiting(), "webinar_to_come")),
                        // One can buy from the moment one attends, so all attendees divide; those
                        // whose offer still runs are shown apart and can only raise the rate.
                        new Funnel.Step(
                                Funnel.Stage.CONVERSION,
                                t.buyers(),
                                true,
                                share(t.buyers(), t.attendees()),
                                share(t.buyers(), reach),
                                tiles.target(Formula.CONVERSION_RATE),
                                tally.openOffers(),
                                reason(tally.openOffers(), "inside_window"))));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    private static String reason(long open, String key) {
        return open == 0 ? null : key;
    }
}
