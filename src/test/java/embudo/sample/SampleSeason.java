package embudo.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the sample season. {@code main} writes it into a folder, {@code sample-data} when none is
 * given; the bytes are the same on every machine.
 */
public final class SampleSeason {
    private SampleSeason() {}

    public static void main(String[] folder) throws IOException {
        Path target = Path.of(folder.length == 0 ? "sample-data" : folder[0]);
        Files.createDirectories(target);
        for (Map.Entry<String, byte[]> file : files().entrySet())
            Files.write(target.resolve(file.getKey()), file.getValue());
    }

    /** File names and contents, in the order they are imported; the order itself comes last. */
    static Map<String, byte[]> files() {
        Season season = new Season();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("contacts-hubspot.csv", ContactsFile.of(season));
        for (Edition edition : season.earlier) put(files, edition);
        for (Edition edition : season.current) put(files, edition);
        put(files, season.next);
        files.put(
                "ads-google.csv",
                DayFiles.ads(
                        "Google Ads",
                        "Search",
                        new String[] {"Webinar IA - Search", "Marca"},
                        new long[] {398_000, 432_000},
                        new long[] {24_900, 28_600},
                        new long[] {35, 38},
                        11));
        files.put(
                "ads-linkedin.csv",
                DayFiles.ads(
                        "LinkedIn",
                        "Sponsored content",
                        new String[] {"IA 10x - Directors", "IA 10x - Retargeting"},
                        new long[] {481_000, 534_000},
                        new long[] {26_300, 30_100},
                        new long[] {57, 68},
                        12));
        files.put(
                "ads-meta.csv",
                DayFiles.ads(
                        "Meta Ads",
                        "Leads",
                        new String[] {"IA 10x - Lookalike", "IA 10x - Intereses"},
                        new long[] {219_000, 240_000},
                        new long[] {33_100, 37_700},
                        new long[] {13, 14},
                        13));
        files.put("web-ga4-daily.csv", DayFiles.web());
        files.put("orders.csv", DayFiles.orders(season));
        String order = String.join("\n", files.keySet()) + "\n";
        files.put("ORDER.txt", order.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static void put(Map<String, byte[]> files, Edition edition) {
        files.put(
                edition.file,
                ZoomFile.of(
                        edition,
                        edition.startsAt.isAfter(Season.NOW)
                                ? Season.NOW
                                : edition.startsAt.plusDays(1)));
    }
}
