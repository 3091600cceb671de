package embudo.sample;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Invents the people of the season and where they work. */
final class People {
    private static final String[] FIRST_ES =
            ("Ana Lucía Carmen Marta Irene Nuria Elena Sofía Paula Inés Rocío Alba Clara Julia"
                            + " Noelia Sergio Pablo Diego Álvaro Hugo Martín Iván Rubén Óscar Raúl"
                            + " Javier Andrés Tomás Gael Mateo")
                    .split(" ");
    private static final String[] LAST_ES =
            ("Robles Marín Peña Vidal Serra Ibáñez Luna Campos Rey Sáez Molina Nieto Bravo Cano"
                            + " Prieto Ferrer Soler Pardo Lara Vega Crespo Núñez Arias Duarte Salas"
                            + " Quintero Rosas Velarde Ocampo Zamora")
                    .split(" ");
    private static final String[] FIRST_EN =
            ("Alice Beth Carol Dana Emma Fiona Grace Holly Iris Jane Kate Lily Adam Brian Colin"
                            + " Derek Evan Frank Glen Harry Ian Jack Kevin Liam")
                    .split(" ");
    private static final String[] LAST_EN =
            ("Ashby Barlow Carver Dalton Ellery Farrow Garland Hadley Ingram Jarvis Kendall Lowell"
                            + " Marlow Norwood Oakley Pryor Quill Radley Selby Thorne Upton Vance"
                            + " Wilder Yardley")
                    .split(" ");
    private static final String[] TITLES_ES = {
        "Directora de Marketing",
        "Director General",
        "Responsable de Ventas",
        "Técnica de CRM",
        "Consultor",
        "Analista de Datos",
        "Jefa de Producto",
        "Fundador",
        "Coordinadora de Eventos"
    };
    private static final String[] TITLES_EN = {
        "Marketing Director",
        "CEO",
        "Head of Sales",
        "CRM Specialist",
        "Consultant",
        "Data Analyst",
        "Product Manager",
        "Founder",
        "Events Coordinator"
    };
    private static final String[] STEMS = {
        "Lumen", "Aster", "Velar", "Marola", "Solana", "Talbach", "Vltava", "Pico", "Norte",
        "Brisa", "Cumbre", "Duna", "Eco", "Faro", "Nube", "Olmo", "Prisma", "Quilla", "Roble",
        "Sauce", "Tierra", "Umbral", "Vega", "Zafir"
    };
    private static final String[] TAILS = {
        "Labs", "Textil", "Digital", "Group", "Consulting", "Energy", "Retail", "Software"
    };
    private static final String[] INDUSTRIES = {
        "SaaS B2B", "E-commerce", "Professional services", "Retail", "Manufacturing", "Technology"
    };
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
    private static final int[] STAFF = {4, 9, 22, 45, 80, 140, 230, 400, 900, 2500};

    /** Channels and how many of a hundred people came through each. */
    private static final String[] CHANNELS = {
        "email", "linkedin", "google", "facebook", "organic", "referral"
    };

    private static final int[] SHARES = {40, 24, 15, 9, 8, 4};

    private final Random random;
    private final List<Person.Firm> firms = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();

    People(Random random) {
        this.random = random;
        for (String stem : STEMS)
            for (String tail : TAILS)
                firms.add(
                        new Person.Firm(
                                stem + " " + tail,
                                (stem + tail).toLowerCase(Locale.ROOT) + ".example",
                                any(INDUSTRIES),
                                STAFF[random.nextInt(STAFF.length)],
                                any(COUNTRIES)));
    }

    List<Person> invent(int count) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) people.add(one(i + 1));
        return people;
    }

    private Person one(int id) {
        Person.Firm firm = firms.get(random.nextInt(firms.size()));
        boolean english = firm.country().startsWith("United");
        String first = any(english ? FIRST_EN : FIRST_ES);
        String last = any(english ? LAST_EN : LAST_ES);
        int title = random.nextInt(TITLES_EN.length);
        double interest = Math.pow(random.nextDouble(), 1.3);
        LocalDateTime created =
                LocalDate.of(2025, 1, 7)
                        .plusDays(random.nextInt(620))
                        .atTime(8 + random.nextInt(12), random.nextInt(60));
        return new Person(
                700_000 + id,
                first,
                last,
                address(first, last, firm.domain()),
                phone(firm.country()),
                (english ? TITLES_EN : TITLES_ES)[title],
                firm,
                channel(),
                interest,
                title == 0 || title == 1 || title == 7,
                created);
    }

    private String address(String first, String last, String domain) {
        String local = plain(first) + "." + plain(last);
        String address = local + "@" + domain;
        for (int n = 2; !addresses.add(address); n++) address = local + n + "@" + domain;
        return address;
    }

    /**
     * Only numbers that nobody can have: the ranges kept for fiction in the United States and the
     * United Kingdom, and one that Spain has not given out.
     */
    private String phone(String country) {
        return switch (country) {
            case "United States" -> "+1 202 555 01" + digits(2);
            case "United Kingdom" -> "+44 20 7946 0" + digits(3);
            case "Spain" -> random.nextInt(10) < 7 ? "+34 555 000 " + digits(3) : "";
            default -> "";
        };
    }

    private String digits(int n) {
        return String.format(Locale.ROOT, "%0" + n + "d", random.nextInt((int) Math.pow(10, n)));
    }

    private String channel() {
        int at = random.nextInt(100);
        for (int i = 0; i < SHARES.length; i++) {
            at -= SHARES[i];
            if (at < 0) return CHANNELS[i];
        }
        return CHANNELS[0];
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
