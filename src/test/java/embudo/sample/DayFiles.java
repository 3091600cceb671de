package embudo.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Writes what platforms report a day at a time. */
final class DayFiles {
    /** Blocks of thirty days; the last is the season, the one before is shown beside it. */
    private static final int BLOCKS = 12;

    private static final int LENGTH = 30;
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 25);

    /** How busy the ten blocks before were, measured by the eleventh. */
    private static final double[] BUSY = {.3, .26, .34, .36, .37, .38, .4, .38, .33, .3};

    private static final Map<String, String[]> CAMPAIGNS =
            Map.of(
                    "google", new String[] {"Webinar IA - Search", "Marca"},
                    "linkedin", new String[] {"IA 10x - Directors", "IA 10x - Retargeting"},
                    "facebook", new String[] {"IA 10x - Lookalike", "IA 10x - Intereses"});

    private DayFiles() {}

    /** One of the two campaigns of a paid channel. */
    static String campaign(String source, int which) {
        return CAMPAIGNS.get(source)[which];
    }

    private static long total(int block, long before, long now) {
        if (block == BLOCKS - 1) return now;
        return block == BLOCKS - 2 ? before : Math.round(before * BUSY[block]);
    }

    private static LocalDate day(int block, int i) {
        return FIRST.plusDays((long) block * LENGTH + i);
    }

    /**
     * A campaign report of a year.
     *
     * @param cents what was spent in the thirty days before and in the season
     * @param reach people reached
     * @param sales purchases the platform claims
     */
    static byte[] ads(
            String source,
            String channel,
            String type,
            long[] cents,
            long[] reach,
            long[] sales,
            long seed) {
        String[] campaigns = CAMPAIGNS.get(source);
        Noise random = new Noise(seed);
        double[] weights = new double[LENGTH * campaigns.length];
        Csv csv = new Csv();
        csv.line("Campaign report");
        csv.line("\"November 25, 2025 - November 19, 2026\"");
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
        for (int block = 0; block < BLOCKS; block++) {
            for (int i = 0; i < weights.length; i++)
                weights[i] =
                        (i % campaigns.length == 0 ? 1.4 : 1)
                                * week(day(block, i / campaigns.length))
                                * (0.8 + random.even() * 0.4);
            long[] spent = Shares.of(total(block, cents[0], cents[1]), weights);
            long[] seen = Shares.of(total(block, reach[0], reach[1]), weights);
            long[] sold = Shares.of(total(block, sales[0], sales[1]), weights);
            for (int i = 0; i < weights.length; i++) {
                long impressions = Math.round(seen[i] * (1.7 + random.even() * 0.5));
                csv.row(
                        day(block, i / campaigns.length),
                        campaigns[i % campaigns.length],
                        type,
                        channel,
                        "USD",
                        String.format(Locale.US, "%,d", impressions),
                        seen[i],
                        Math.round(impressions * (0.018 + random.even() * 0.012)),
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
        Noise random = new Noise(17);
        Csv csv = new Csv();
        csv.line("# ----------------------------------------");
        csv.line("# Traffic acquisition: Session primary channel group");
        csv.line("# Property: Embudo sample - GA4");
        csv.line("# ----------------------------------------");
        csv.line("#");
        csv.line("# All Users");
        csv.line("# Start date: 20251125");
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
        csv.row("", "Grand total", "", sum(8_377, 9_412), "", "", "", sum(1_612, 1_846));
        for (int block = 0; block < BLOCKS; block++) {
            double[] weights = new double[LENGTH * sources.length];
            for (int i = 0; i < weights.length; i++)
                weights[i] =
                        shares[i % sources.length]
                                * week(day(block, i / sources.length))
                                * (0.8 + random.even() * 0.4);
            long[] sessions = Shares.of(total(block, 8_377, 9_412), weights);
            long[] events = Shares.of(total(block, 1_612, 1_846), weights);
            for (int i = 0; i < weights.length; i++) {
                double rate = 0.5 + random.even() * 0.25;
                long engaged = Math.round(sessions[i] * rate);
                csv.row(
                        day(block, i / sources.length).format(DateTimeFormatter.BASIC_ISO_DATE),
                        sources[i % sources.length][0],
                        sources[i % sources.length][1],
                        sessions[i],
                        engaged,
                        sessions[i] == 0
                                ? "0"
                                : String.format(Locale.US, "%.4f", (double) engaged / sessions[i]),
                        String.format(Locale.US, "%.1f", 120 + random.even() * 110),
                        events[i]);
            }
        }
        return csv.bytes();
    }

    private static long sum(long before, long now) {
        long sum = 0;
        for (int block = 0; block < BLOCKS; block++) sum += total(block, before, now);
        return sum;
    }

    /** Weekends are quiet. */
    private static double week(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 ? 0.55 : 1;
    }
}
