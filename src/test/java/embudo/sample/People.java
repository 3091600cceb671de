package embudo.sample;

import embudo.sample.Person.Rank;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Invents people and where they work, one after the other. */
final class People {
    private static final long SEED = 20_261_119;
    private static final String[] COUNTRIES = {
        "Spain",
        "Spain",
        "Spain",
        "Spain",
        "Spain",
        "Mexico",
        "Colombia",
        "Argentina",
        "United Kingdom",
        "United States"
    };
    private static final String[] INDUSTRIES = {
        "SaaS B2B", "E-commerce", "Professional services", "Retail", "Manufacturing", "Technology"
    };
    private static final int[] STAFF = {4, 9, 22, 45, 80, 140, 230, 400, 900, 2500};
    private static final double[] STAFF_SHARES = {12, 14, 16, 16, 14, 11, 8, 5, 3, 1};

    /** Channels and how many of a hundred people came through each. */
    static final String[] CHANNELS = {
        "email", "linkedin", "google", "facebook", "organic", "referral"
    };

    private static final double[] SHARES = {30, 25, 19, 12, 10, 4};

    private final Set<String> addresses = new HashSet<>();

    /** Companies are called by a stem and a tail; the name decides the rest. */
    private static Person.Firm firm(Noise noise) {
        String stem = noise.any(Names.STEMS);
        String tail = noise.any(Names.TAILS);
        Noise own = new Noise(SEED, stem.hashCode(), tail.hashCode());
        return new Person.Firm(
                stem + " " + tail,
                plain(stem + tail.substring(0, Math.min(tail.length(), Names.SHORT))) + ".example",
                own.any(INDUSTRIES),
                STAFF[own.weighted(STAFF_SHARES)],
                own.any(COUNTRIES));
    }

    Person one(int number) {
        Noise noise = new Noise(SEED, number);
        Person.Firm firm = firm(noise);
        String first = noise.any(firm.english() ? Names.FIRST_EN : Names.FIRST_ES);
        String last = noise.any(firm.english() ? Names.LAST_EN : Names.LAST_ES);
        Rank rank = Rank.values()[noise.weighted(17, 20, 25, 28, 10)];
        LocalDateTime created =
                LocalDate.of(2025, 1, 7)
                        .plusDays(noise.below(670))
                        .atTime(8 + noise.below(12), noise.below(60));
        return new Person(
                number,
                first,
                last,
                address(first, last, firm.domain()),
                phone(firm.country(), noise),
                firm.english()
                        ? noise.any(Names.TITLES_EN[rank.ordinal()])
                        : Names.title(noise.any(Names.TITLES_ES[rank.ordinal()]), first),
                rank,
                firm,
                CHANNELS[noise.weighted(SHARES)],
                noise.normal(),
                noise.chance(Chances.says(rank)),
                budget(firm, noise),
                created);
    }

    private String address(String first, String last, String domain) {
        String local = plain(first).charAt(0) + plain(last);
        String address = local + "@" + domain;
        if (!addresses.add(address)) {
            local = plain(first) + "." + plain(last);
            address = local + "@" + domain;
        } else return address;
        for (int n = 2; !addresses.add(address); n++) address = local + n + "@" + domain;
        return address;
    }

    /**
     * Only numbers that nobody can have: the ranges kept for fiction in the United States and the
     * United Kingdom, and one that Spain has not given out.
     */
    private static String phone(String country, Noise noise) {
        return switch (country) {
            case "United States" -> "+1 202 555 01" + digits(2, noise);
            case "United Kingdom" -> "+44 20 7946 0" + digits(3, noise);
            case "Spain" -> noise.chance(0.6) ? "+34 555 " + digits(6, noise) : "";
            default -> "";
        };
    }

    private static String digits(int n, Noise noise) {
        return String.format(Locale.ROOT, "%0" + n + "d", noise.below((int) StrictMath.pow(10, n)));
    }

    private static String budget(Person.Firm firm, Noise noise) {
        if (noise.chance(0.35)) return "";
        if (firm.employees() > 250) return "25000-100000";
        return firm.employees() > 50 ? "5000-25000" : "1000-5000";
    }

    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }
}
