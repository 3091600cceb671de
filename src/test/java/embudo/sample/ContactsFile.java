package embudo.sample;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Writes the people as a HubSpot contact export, with counters of what they did. */
final class ContactsFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<String, String> SOURCES =
            Map.of(
                    "email", "Email marketing",
                    "linkedin", "LinkedIn",
                    "google", "Paid search",
                    "facebook", "Facebook",
                    "organic", "Organic search",
                    "referral", "Referrals");

    static final String[] COLUMNS = {
        "Record ID",
        "First Name",
        "Last Name",
        "Email",
        "Phone Number",
        "Job Title",
        "Company name",
        "Industry",
        "Number of Employees",
        "Country/Region",
        "Lead Status",
        "Lifecycle Stage",
        "Original Source",
        "Create Date",
        "Last Contacted",
        "Marketing emails opened",
        "Marketing emails clicked",
        "Number of Pageviews",
        "Pricing page views",
        "Number of Form Submissions",
        "Content downloads",
        "Demo requests",
        "Budget",
        "Buying Role",
        "Preferred language",
        "Email consent"
    };

    private ContactsFile() {}

    static byte[] of(List<Life> lives) {
        Csv csv = new Csv();
        csv.row((Object[]) COLUMNS);
        for (Life life : lives) csv.row(cells(life));
        for (int i = 0; i < Doubles.PAIRS; i++) csv.row(Doubles.cells(lives, i));
        return csv.bytes();
    }

    static Object[] cells(Life life) {
        Person p = life.person;
        Diary diary = life.diary;
        Noise noise = new Noise(10, p.number());
        boolean bought = diary.count("order") > 0;
        boolean contacted = noise.chance(bought ? 0.4 : 0.05);
        int opens = diary.count("open") + diary.count("reminder_open");
        return new Object[] {
            700_001 + p.number(),
            p.first(),
            p.last(),
            p.email(),
            p.phone(),
            p.title(),
            p.firm().name(),
            p.firm().industry(),
            p.firm().employees(),
            p.firm().country(),
            contacted ? "CONNECTED" : "NEW",
            bought ? "customer" : life.places.isEmpty() ? "lead" : "marketingqualifiedlead",
            SOURCES.get(p.channel()),
            TIME.format(p.created()),
            contacted
                    ? TIME.format(
                            Editions.NOW
                                    .minusDays(1 + noise.below(25))
                                    .withHour(9 + noise.below(8)))
                    : "",
            opens,
            diary.count("click"),
            diary.count("website_visit"),
            diary.count("pricing_visit"),
            diary.count("form_fill"),
            diary.count("content_download"),
            diary.count("demo_request"),
            p.budget(),
            p.decides() ? "Decision Maker" : noise.chance(0.3) ? "Influencer" : "",
            p.english() ? "en" : "es",
            diary.left() ? "denied" : "granted"
        };
    }
}
