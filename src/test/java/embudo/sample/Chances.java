package embudo.sample;

import embudo.sample.Person.Rank;

import java.util.Map;

/**
 * The probabilities of the process, in log-odds. They ask for nothing but what stands in the files
 * before the moment they are about, so that who reads the files well can come close to them.
 */
final class Chances {
    /** Makes about 80 of 100 come. */
    static final double ATTEND = 2.0;

    /** Makes about 20 of 100 attendees buy. */
    static final double BUY = -4.5;

    /** How much of a difference all that is known makes together; sets the AUC. */
    static final double STEEPNESS = 1.25;

    private static final Map<String, Double> INDUSTRY =
            Map.of(
                    "SaaS B2B", 0.5,
                    "E-commerce", 0.35,
                    "Professional services", 0.1,
                    "Technology", 0.0,
                    "Retail", -0.3,
                    "Manufacturing", -0.6);

    private Chances() {}

    /** What the company and the post of a person are worth. */
    static double fit(Person p) {
        int staff = p.firm().employees();
        double size = staff <= 10 ? -0.5 : staff <= 50 ? 0 : staff <= 250 ? 0.5 : 0.2;
        double rank =
                switch (p.rank()) {
                    case EXECUTIVE, DIRECTOR -> 0.6;
                    case MANAGER -> 0.2;
                    case SPECIALIST -> -0.3;
                    case JUNIOR -> -0.9;
                };
        return size + rank + INDUSTRY.get(p.firm().industry()) + (p.decides() ? 0.3 : 0);
    }

    /** That somebody with a place comes, from what is known when the webinar begins. */
    static double attend(Signals s, double leadDays) {
        return ATTEND
                + 0.55 * Math.min(1, s.reminderOpens())
                + 0.25 * Math.min(2, s.clicks())
                + 0.3 * Math.min(2, s.attended())
                + 0.25 * Math.min(2, s.downloads())
                - 0.13 * leadDays;
    }

    /**
     * That an attendee buys while the offer stands, from what is known when the webinar ends.
     *
     * @param channel where the registration came from
     */
    static double buy(Person p, String channel, Signals s, Room room) {
        double stay = (room.minutes() - 45) / 30.0;
        double asked = room.questions() > 0 ? 1 : 0;
        double intent =
                new double[] {0, 0.7, 1.2, 1.6}[Math.min(3, s.pricing())]
                        + (s.demos() > 0 ? 1.1 : 0)
                        + 0.25 * Math.min(3, s.downloads())
                        + 0.25 * Math.min(3, s.clicks());
        double source = channel.equals("facebook") ? -0.5 : channel.equals("google") ? -0.2 : 0;
        return BUY
                + STEEPNESS
                        * (fit(p)
                                + intent
                                + source
                                + 0.9 * stay
                                + 1.0 * asked
                                + 0.2 * Math.min(3, room.chats())
                                + 0.2 * Math.min(3, room.polls())
                                + 0.3 * Math.min(2, s.attended())
                                - (s.bought() > 0 ? 1.0 : 0));
    }

    /**
     * That a subscription ends at its monthly renewal.
     *
     * @param logins in the thirty days before
     * @param tickets opened in the sixty days before
     */
    static double churn(int logins, int tickets) {
        return -2.1 - 0.5 * Math.min(6, logins) + 0.8 * Math.min(2, tickets);
    }

    /** For the spread of ranks among titles. */
    static double says(Rank rank) {
        return switch (rank) {
            case EXECUTIVE -> 0.85;
            case DIRECTOR -> 0.6;
            case MANAGER -> 0.25;
            case SPECIALIST, JUNIOR -> 0.05;
        };
    }
}
