package embudo.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A larger population that lives by the same process, with no limits but its own: the lists of
 * places are held, everything people did is written person by person.
 */
final class Scale {
    private final int leads;
    private final Path folder;

    Scale(int leads, Path folder) {
        this.leads = leads;
        this.folder = folder;
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        List<Edition> editions = Editions.all();
        People inventor = new People();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < leads; i++) people.add(inventor.one(i));
        List<List<Edition>> places = Enrolment.of(people, editions);
        Map<Integer, List<Place>> taken = new java.util.HashMap<>();
        Map<Table, CsvWriter> files = new EnumMap<>(Table.class);
        try (CsvWriter contacts = open("contacts-hubspot.csv")) {
            contacts.writeRecord(ContactsFile.COLUMNS);
            for (Table table : Table.values()) {
                files.put(table, open(table.file));
                files.get(table).writeRecord(table.columns());
            }
            for (Person p : people) {
                Life life = Life.of(p, places.get(p.number()), editions, new Limits(), false);
                contacts.writeRecord(texts(ContactsFile.cells(life)));
                for (Place place : life.places)
                    taken.computeIfAbsent(place.edition().number(), n -> new ArrayList<>())
                            .add(place);
                for (Table table : Table.values())
                    SampleSeason.lines(life, table)
                            .forEach(deed -> files.get(table).writeRecord(texts(deed.cells())));
            }
        } finally {
            for (CsvWriter file : files.values()) file.close();
        }
        for (Edition edition : editions)
            Files.write(
                    folder.resolve(edition.file()),
                    ZoomFile.of(edition, taken.getOrDefault(edition.number(), List.of())));
        for (Map.Entry<String, byte[]> file : SampleSeason.days().entrySet())
            Files.write(folder.resolve(file.getKey()), file.getValue());
    }

    private CsvWriter open(String name) throws IOException {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(folder.resolve(name), StandardCharsets.UTF_8);
    }

    private static String[] texts(Object[] cells) {
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) texts[i] = String.valueOf(cells[i]);
        return texts;
    }
}
