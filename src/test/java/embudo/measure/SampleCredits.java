package embudo.measure;

import embudo.catalog.Catalog;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.EventType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

/** Journeys of four hundred invented people, for screens. */
public final class SampleCredits {
    private static final Channel[] CHANNELS = {
        Channel.EMAIL,
        Channel.LINKEDIN,
        Channel.GOOGLE_ADS,
        Channel.META_ADS,
        Channel.ORGANIC,
        Channel.REFERRAL
    };

    private SampleCredits() {}

    /** Nothing but people who were touched: no conversion. */
    public static CreditDesk empty() {
        return desk(0);
    }

    public static CreditDesk desk() {
        return desk(.3);
    }

    private static CreditDesk desk(double bought) {
        World world = new World();
        Random random = new Random(9);
        for (int person = 1; person <= 400; person++) {
            Instant at =
                    Instant.parse("2026-10-21T08:00:00Z")
                            .plus(Duration.ofMinutes(random.nextInt(20_000)));
            int touches = 1 + random.nextInt(4);
            for (int i = 0; i < touches; i++) {
                at = at.plus(Duration.ofHours(1 + random.nextInt(60)));
                Channel channel = CHANNELS[Math.min(random.nextInt(6), random.nextInt(6))];
                world.add(person, EventType.WEBSITE_VISIT, at, channel, 0);
            }
            if (random.nextDouble() < bought)
                world.pay(
                        person,
                        EventType.PURCHASE,
                        at.plus(Duration.ofHours(2)),
                        Channel.NONE,
                        24_900,
                        "USD");
        }
        LocalDate day = LocalDate.of(2026, 11, 9);
        for (int c = 1; c < 4; c++)
            world.ads.add(new CampaignDay(c, day, CHANNELS[c], 0, 0, 0, 200_000L * c, 0, 0, "USD"));
        ReadModel model = world.model();
        model.catchUp();
        return new CreditDesk(
                model, world, null, world.kept(), Catalog.load().touches(), () -> world.now);
    }
}
