package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.NewEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A condition means in a rehearsal what it means in the workspace. */
class GhostConditionsTest {
    private static final Instant START = Instant.parse("2026-11-19T09:00:00Z");
    private static final EventType[] DEEDS = {
        EventType.EMAIL_OPEN,
        EventType.EMAIL_CLICK,
        EventType.PURCHASE,
        EventType.PRICING_VISIT,
        EventType.UNSUBSCRIBED
    };
    private static final List<String> CONDITIONS =
            List.of(
                    "mailable",
                    "!mailable",
                    "country == 'ES'",
                    "country != 'ES'",
                    "country in ['ES', 'mx']",
                    "first_name starts 'p1'",
                    "known(country)",
                    "unknown(last_contacted_at)",
                    "last_contacted_at <= now - 7d",
                    "last_contacted_at > now - 7d || unknown(last_contacted_at)",
                    "last_contacted_at between '2026-11-01' and now",
                    "count(email_open) > 1",
                    "count(email_open | email_click, 7d) == 0",
                    "count(purchase, amount > 100) >= 1",
                    "sum(purchase) > 150",
                    "last(email_click) >= now - 3d",
                    "first(pricing_visit) < now - 10d",
                    "known(count(purchase))",
                    "email_opens >= 3",
                    "in_segment('customers')",
                    "in_segment('reachable') && !in_segment('customers')",
                    "count(pricing_visit) in [1, 2] || lead_status == 'nuevo'",
                    "band == 'hot' || score between 40 and 70");

    @TempDir Path folder;

    @Test
    void atTheBeginningOfARehearsalBothAnswerAlike() {
        try (Workshop shop = new Workshop(folder, START)) {
            Random random = new Random(5);
            for (int i = 0; i < 40; i++) {
                long id = shop.person("p" + i, fields(random));
                for (int n = random.nextInt(8); n > 0; n--) shop.happens(deed(id, random));
            }
            shop.settle();
            Map<Long, Ghost> ghosts = shop.desk.rehearser().ghosts();
            GhostTest tests = shop.desk.rehearser().tests(START);
            int held = 0;
            for (String text : CONDITIONS) {
                Condition condition = Conditions.read(text, shop.audience.fields()).orThrow();
                for (Ghost ghost : ghosts.values()) {
                    boolean real = shop.audience.matches(condition, ghost.id);
                    assertThat(tests.holds(condition, ghost))
                            .as("%s of %d", text, ghost.id)
                            .isEqualTo(real);
                    if (real) held++;
                }
            }
            assertThat(held).isBetween(100, 40 * CONDITIONS.size() - 100);
        }
    }

    private static Map<ContactField, Object> fields(Random random) {
        Map<ContactField, Object> fields = new HashMap<>();
        if (random.nextBoolean())
            fields.put(ContactField.COUNTRY, random.nextBoolean() ? "ES" : "MX");
        if (random.nextInt(3) == 0) fields.put(ContactField.EMAIL_CONSENT, "denied");
        if (random.nextBoolean()) fields.put(ContactField.LEAD_STATUS, "nuevo");
        if (random.nextBoolean())
            fields.put(
                    ContactField.LAST_CONTACTED_AT,
                    START.minus(Duration.ofHours(random.nextInt(24 * 30))));
        fields.put(ContactField.EMAIL_OPENS, (long) random.nextInt(6));
        return fields;
    }

    private static NewEvent deed(long person, Random random) {
        EventType type = DEEDS[random.nextInt(random.nextInt(6) == 0 ? 5 : 4)];
        NewEvent event =
                NewEvent.of(null, person, type, START.minusSeconds(random.nextInt(30 * 86_400)));
        return type == EventType.PURCHASE
                ? event.withAmount(5_000 + random.nextInt(12_000), "USD")
                : event;
    }
}
