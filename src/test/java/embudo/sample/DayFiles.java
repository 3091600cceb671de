package embudo.sample;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/** Writes what platforms report a day at a time, and the shop's orders. */
final class DayFiles {
    private static final int DAYS = 60;
    private static final int HALF = 30;

    private DayFiles() {}

    /**
     * A campaign report: figures for the thirty days before and the thirty of the season.
     *
     * @param cents what was spent in each half
     * @param reach people reached in each half
     * @param sales purchases the platform claims in each half
     */
    static byte[] ads(
            String channel,
            String type,
            String[] campaigns,
            long[] cents,
            long[] reach,
            long[] sales,
            long seed) {
        Random random = new Random(seed);
        double[] weights = new double[HALF * campaigns.length];
        Csv csv = new Csv();
        csv.line("Campaign report");
        csv.line("\"September 21, 2026 - November 19, 2026\"");
        csv.row(
                "Day",
                "Campaign",
                "Campaign type",
                "Channel",
                "Currency code",
                "Impr.",
                "Reach",
                "Clicks",
                "Cost",
                "Conversions",
                "Conv. value");
        for (int half = 0; half < 2; half++) {
            for (int i = 0; i < weights.length; i++)
                weights[i] =
                        (i % campaigns.length == 0 ? 1.4 : 1)
                                * week(Season.FIRST.plusDays(half * HALF + i / campaigns.length))
                                * (0.8 + random.nextDouble() * 0.4);
            long[] spent = Shares.of(cents[half], weights);
            long[] seen = Shares.of(reach[half], weights);
            long[] sold = Shares.of(sales[half], weights);
            for (int i = 0; i < weights.length; i++) {
                long impressions = Math.round(seen[i] * (1.7 + random.nextDouble() * 0.5));
                csv.row(
                        Season.FIRST.plusDays(half * HALF + i / campaigns.length),
                        campaigns[i % campaigns.length],
                        type,
                        channel,
                        "USD",
                        String.format(Locale.US, "%,d", impressions),
                        seen[i],
                        Math.round(impressions * (0.018 + random.nextDouble() * 0.012)),
                        String.format(Locale.US, "%,.2f", spent[i] / 100.0),
                        sold[i] + ".00",
                        String.format(Locale.US, "%,.2f", sold[i] * 249.0));
            }
        }
        return csv.bytes();
    }

    /** Sessions by day and channel; 8,377 in the thirty days before, 9,412 in the season. */
    static byte[] web() {
        String[][] sources = {
            {"Organic Search", "google / organic"},
            {"Email", "newsletter / email"},
            {"Paid Social", "linkedin / cpc"},
            {"Paid Search", "google / cpc"},
            {"Paid Social", "facebook / cpc"},
            {"Referral", "partner.example / referral"},
            {"Direct", "(direct) / (none)"}
        };
        double[] shares = {0.22, 0.27, 0.17, 0.14, 0.08, 0.05, 0.07};
        Random random = new Random(17);
        Csv csv = new Csv();
        csv.line("# ----------------------------------------");
        csv.line("# Traffic acquisition: Session primary channel group");
        csv.line("# Property: Embudo sample - GA4");
        csv.line("# ----------------------------------------");
        csv.line("#");
        csv.line("# All Users");
        csv.line("# Start date: 20260921");
        csv.line("# End date: 20261119");
        csv.row(
                "Date",
                "Session primary channel group (Default Channel Group)",
                "Session source / medium",
                "Sessions",
                "Engaged sessions",
                "Engagement rate",
                "Average engagement time per session",
                "Key events");
        csv.row("", "Grand total", "", 8_377 + 9_412, "", "", "", 1_612 + 1_846);
        for (int half = 0; half < 2; half++) {
            double[] weights = new double[HALF * sources.length];
            for (int i = 0; i < weights.length; i++)
                weights[i] =
                        shares[i % sources.length]
                                * week(Season.FIRST.plusDays(half * HALF + i / sources.length))
                                * (0.8 + random.nextDouble() * 0.4);
            long[] sessions = Shares.of(half == 0 ? 8_377 : 9_412, weights);
            long[] events = Shares.of(half == 0 ? 1_612 : 1_846, weights);
            for (int i = 0; i < weights.length; i++) {
                double rate = 0.5 + random.nextDouble() * 0.25;
                long engaged = Math.round(sessions[i] * rate);
                csv.row(
                        Season.FIRST
                                .plusDays(half * HALF + i / sources.length)
                                .format(DateTimeFormatter.BASIC_ISO_DATE),
                        sources[i % sources.length][0],
                        sources[i % sources.length][1],
                        sessions[i],
                        engaged,
                        sessions[i] == 0
                                ? "0"
                                : String.format(Locale.US, "%.4f", (double) engaged / sessions[i]),
                        String.format(Locale.US, "%.1f", 120 + random.nextDouble() * 110),
                        events[i]);
            }
        }
        return csv.bytes();
    }

    static byte[] orders(Season season) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx");
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        Csv csv = new Csv();
        csv.row(
                "Name",
                "Email",
                "Financial Status",
                "Paid at",
                "Currency",
                "Total",
                "Created at",
                "Lineitem quantity",
                "Lineitem name",
                "Source",
                "Billing Name",
                "Billing Country");
        int number = 1001;
        for (Season.Sale sale : season.sales) {
            String at = time.format(sale.at().atZone(madrid));
            Person p = sale.person();
            csv.row(
                    "#" + number++,
                    p.email(),
                    "paid",
                    at,
                    "USD",
                    "249.00",
                    at,
                    1,
                    "IA 10x programme",
                    p.channel(),
                    p.name(),
                    p.firm().country());
        }
        return csv.bytes();
    }

    /** Weekends are quiet. */
    private static double week(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 ? 0.55 : 1;
    }
}
