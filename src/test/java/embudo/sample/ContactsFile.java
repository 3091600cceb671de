package embudo.sample;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Writes the people as a HubSpot contact export, with counters that follow their interest. */
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

    private ContactsFile() {}

    static byte[] of(Season season) {
        Random random = new Random(7);
        Map<Person, Integer> visits = season.visits();
        Set<Person> buyers = new HashSet<>();
        season.sales.forEach(sale -> buyers.add(sale.person()));
        Map<Person, LocalDateTime> created = newcomers(season);
        Csv csv = new Csv();
        csv.row(
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
                "Buying Role");
        for (Person p : season.people) {
            boolean bought = buyers.contains(p);
            double drive = p.interest() + (bought ? 0.15 : 0);
            int opens = about(random, drive * 26);
            boolean contacted = random.nextInt(100) < (bought ? 40 : 5);
            csv.row(
                    p.id(),
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
                    bought ? "customer" : visits.containsKey(p) ? "marketingqualifiedlead" : "lead",
                    SOURCES.get(p.channel()),
                    TIME.format(created.getOrDefault(p, p.created())),
                    contacted
                            ? TIME.format(
                                    Season.NOW
                                            .minusDays(1 + random.nextInt(25))
                                            .withHour(9 + random.nextInt(8)))
                            : "",
                    opens,
                    about(random, opens * (0.1 + drive * 0.4)),
                    about(random, drive * 42),
                    about(random, Math.max(0, drive - 0.4) * 12),
                    about(random, drive * 4),
                    about(random, drive * 6),
                    drive > 0.75 && random.nextInt(10) < 6 ? 1 + random.nextInt(2) : 0,
                    budget(p, random),
                    p.decides() ? "Decision Maker" : random.nextInt(3) == 0 ? "Influencer" : "");
        }
        return csv.bytes();
    }

    /** Who appears first in the season was added to the list on the day they signed up. */
    private static Map<Person, LocalDateTime> newcomers(Season season) {
        Set<Person> known = new HashSet<>();
        season.earlier.forEach(e -> e.places.forEach(place -> known.add(place.person())));
        Map<Person, LocalDateTime> created = new HashMap<>();
        for (Edition edition : season.current)
            for (Edition.Place place : edition.places)
                if (!known.contains(place.person()))
                    created.put(place.person(), place.registeredAt().minusMinutes(3));
        return created;
    }

    private static int about(Random random, double mean) {
        return (int) Math.round(mean * (0.6 + random.nextDouble() * 0.7));
    }

    private static String budget(Person p, Random random) {
        if (random.nextInt(3) == 0) return "";
        if (p.firm().employees() > 250) return "25000-100000";
        return p.firm().employees() > 50 ? "5000-25000" : "1000-5000";
    }
}
