package embudo.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The small files that are about no person: what is sold, by whom else, what was published. */
final class Shelf {
    private static final String PRODUCTS =
            """
            SKU,Name,Category,Price,Currency,Margin,Stock,Active
            IA10X,IA 10x programme,course,249.00,USD,0.82,,true
            TPL01,Template pack,download,49.00,USD,0.95,,true
            WSH01,Team workshop,service,490.00,USD,0.55,24,true
            SOLO,Solo,subscription,29.00,USD,0.88,,true
            TEAM,Team,subscription,79.00,USD,0.86,,true
            BUS,Business,subscription,199.00,USD,0.84,,true
            GUIA1,Guía impresa,book,19.00,USD,0.40,0,false
            """;
    private static final String[] RIVALS = {"Alfaweb", "Brisamail", "Cometa CRM"};
    private static final double[] PRICES = {229, 269, 199};
    private static final String[] TITLES = {
        "5 usos de la IA", "Plantilla de seguimiento", "What we learned from 18 webinars",
        "Caso: una tienda pequeña", "How to price a course", "Guía de atribución"
    };
    private static final String[] CHANNELS = {"linkedin", "organic", "social", "email"};

    private Shelf() {}

    static Map<String, byte[]> files(List<Life> lives) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("products.csv", PRODUCTS.getBytes(StandardCharsets.UTF_8));
        files.put("companies.csv", companies(lives));
        files.put("competitor-prices.csv", prices());
        files.put("content.csv", content());
        return files;
    }

    private static byte[] companies(List<Life> lives) {
        Map<String, Person.Firm> firms = new TreeMap<>();
        for (Life life : lives) firms.put(life.person.firm().domain(), life.person.firm());
        Csv csv =
                new Csv()
                        .row(
                                "Company",
                                "Website",
                                "Industry",
                                "Employees",
                                "Company Size",
                                "Country");
        for (Person.Firm f : firms.values()) {
            int staff = f.employees();
            String size =
                    staff <= 10
                            ? "startup"
                            : staff <= 50 ? "small" : staff <= 250 ? "medium" : "enterprise";
            csv.row(f.name(), "www." + f.domain(), f.industry(), staff, size, f.country());
        }
        return csv.bytes();
    }

    /** Looked up every week; a price moves now and then. */
    private static byte[] prices() {
        Csv csv = new Csv().row("Competitor", "Product", "Price", "Currency", "Checked At");
        double[] price = PRICES.clone();
        Noise noise = new Noise(21);
        LocalDateTime at = LocalDateTime.of(2025, 12, 1, 6, 0);
        for (; at.isBefore(Editions.NOW); at = at.plusDays(7))
            for (int i = 0; i < RIVALS.length; i++) {
                if (noise.chance(0.06)) price[i] += noise.any(new Integer[] {-20, -10, 10, 20});
                csv.row(RIVALS[i], "Webinar course", price[i] + "0", "USD", Times.iso(at));
            }
        return csv.bytes();
    }

    private static byte[] content() {
        Csv csv =
                new Csv()
                        .row(
                                "Content ID",
                                "Title",
                                "Channel",
                                "Date",
                                "Impressions",
                                "Clicks",
                                "Likes",
                                "Comments",
                                "Shares",
                                "Conversions");
        Noise noise = new Noise(22);
        LocalDateTime at = LocalDateTime.of(2025, 12, 3, 12, 0);
        for (int n = 1; at.isBefore(Editions.NOW); n++, at = at.plusDays(3)) {
            long seen = Math.round(900 * StrictMath.exp(0.6 * noise.normal()));
            long clicks = Math.round(seen * (0.01 + 0.03 * noise.even()));
            csv.row(
                    "P" + (100 + n),
                    TITLES[n % TITLES.length],
                    CHANNELS[noise.weighted(5, 3, 3, 1)],
                    at.toLocalDate(),
                    seen,
                    clicks,
                    Math.round(seen * 0.06 * noise.even()),
                    Math.round(seen * 0.01 * noise.even()),
                    Math.round(seen * 0.012 * noise.even()),
                    clicks / 12);
        }
        return csv.bytes();
    }
}
