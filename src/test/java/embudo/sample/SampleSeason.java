package embudo.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the sample season. {@code main} writes it into {@code sample-data}, with the truth behind
 * it for the tests of models; the bytes are the same on every machine. With {@code --scale LEADS
 * FOLDER} it writes a larger population of the same kind instead, streamed.
 */
public final class SampleSeason {
    static final Path TRUTH = Path.of("src/test/resources/embudo/sample/truth.csv");

    private SampleSeason() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 3 && args[0].equals("--scale")) {
            new Scale(Integer.parseInt(args[1]), Path.of(args[2])).write();
            return;
        }
        Season season = new Season(true);
        Path target = Path.of("sample-data");
        for (Map.Entry<String, byte[]> file : files(season).entrySet())
            Files.write(target.resolve(file.getKey()), file.getValue());
        Files.createDirectories(TRUTH.getParent());
        Files.write(TRUTH, Truth.csv(season.lives));
    }

    /** File names and contents, in the order they are imported; the order itself comes last. */
    static Map<String, byte[]> files(Season season) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("contacts-hubspot.csv", ContactsFile.of(season.lives));
        for (Edition edition : season.editions)
            files.put(edition.file(), ZoomFile.of(edition, places(season, edition)));
        files.putAll(days());
        files.putAll(Shelf.files(season.lives));
        for (Table table : Table.values()) files.put(table.file, rows(season, table));
        String order = String.join("\n", files.keySet()) + "\n";
        files.put("ORDER.txt", order.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    static Map<String, byte[]> days() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "ads-google.csv",
                DayFiles.ads(
                        "google",
                        "Google Ads",
                        "Search",
                        new long[] {398_000, 432_000},
                        new long[] {24_900, 28_600},
                        new long[] {35, 38},
                        11));
        files.put(
                "ads-linkedin.csv",
                DayFiles.ads(
                        "linkedin",
                        "LinkedIn",
                        "Sponsored content",
                        new long[] {481_000, 534_000},
                        new long[] {26_300, 30_100},
                        new long[] {57, 68},
                        12));
        files.put(
                "ads-meta.csv",
                DayFiles.ads(
                        "facebook",
                        "Meta Ads",
                        "Leads",
                        new long[] {219_000, 240_000},
                        new long[] {33_100, 37_700},
                        new long[] {13, 14},
                        13));
        files.put("web-ga4-daily.csv", DayFiles.web());
        return files;
    }

    private static List<Place> places(Season season, Edition edition) {
        return season.lives.stream()
                .flatMap(life -> life.places.stream())
                .filter(place -> place.edition().equals(edition))
                .sorted(Comparator.comparing(Place::registeredAt))
                .toList();
    }

    /** What everybody did of one kind, in order of time. */
    private static byte[] rows(Season season, Table table) {
        List<Deed> deeds = new ArrayList<>();
        for (Life life : season.lives) lines(life, table).forEach(deeds::add);
        deeds.sort(Comparator.comparing(Deed::at));
        Csv csv = new Csv().row((Object[]) table.columns());
        deeds.forEach(deed -> csv.row(deed.cells()));
        return csv.bytes();
    }

    /** A person's rows of one kind, numbered where the kind wants a number. */
    static Stream<Deed> lines(Life life, Table table) {
        List<Deed> own =
                life.diary.deeds.stream()
                        .filter(deed -> deed.table() == table)
                        .sorted(Comparator.comparing(Deed::at))
                        .toList();
        for (int i = 0; i < own.size(); i++)
            if (own.get(i).cells()[0] == null)
                own.get(i).cells()[0] = life.person.code() + "-" + (i + 1);
        return own.stream();
    }
}
