package embudo.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.PersonPair;
import embudo.intake.matching.Proposal.Strength;
import embudo.kernel.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is proposed of the sample season's people against the truth: forty of them stand in it
 * twice, under another address or spelling; everybody else is somebody else.
 */
class SeasonDuplicatesTest {
    /** Record ids of the second lines; the {@code i}th is about line 11 + 149 i. */
    private static final long SECOND = 790_001;

    private final List<Card> cards = new ArrayList<>();
    private final Set<PersonPair> truth = new HashSet<>();

    @BeforeEach
    void read() throws IOException {
        List<Long> ids = new ArrayList<>();
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(Path.of("sample-data/contacts-hubspot.csv"))) {
            for (CsvRecord row : rows) {
                if (row.getStartingLineNumber() == 1) continue;
                long id = Long.parseLong(row.getField(0));
                if (id >= SECOND)
                    truth.add(PersonPair.of(ids.get((int) (11 + (id - SECOND) * 149)), id));
                ids.add(id);
                cards.add(Card.of(contact(id, row), new EmailKeys(false, false)));
            }
        }
    }

    private static Contact contact(long id, CsvRecord row) {
        Map<ContactField, Object> fields = new EnumMap<>(ContactField.class);
        fields.put(ContactField.CREATED_AT, Instant.ofEpochSecond(id));
        fields.put(ContactField.FIRST_NAME, row.getField(1));
        fields.put(ContactField.LAST_NAME, row.getField(2));
        fields.put(ContactField.EMAIL, row.getField(3));
        fields.put(ContactField.PHONE, row.getField(4).replaceAll("[^+0-9]", ""));
        fields.put(ContactField.COMPANY, row.getField(6));
        fields.values().removeIf(""::equals);
        return new Contact(id, fields, Map.of(), Instant.EPOCH);
    }

    @Test
    void whatIsProposedIsMostlyRightAndNobodyIsMissed() {
        List<Proposal> found = new Matcher(cards, Set.of()).run(Progress.NONE);
        assertThat(truth).hasSize(40);
        assertThat(found.stream().map(Proposal::pair)).containsAll(truth);
        assertThat(precision(found)).isGreaterThan(0.6);
        List<Proposal> sure =
                found.stream().filter(p -> p.strength() != Strength.POSSIBLE).toList();
        assertThat(precision(sure)).isGreaterThan(0.85);
        assertThat(sure).hasSizeGreaterThan(5);
        assertThat(found.subList(0, sure.size())).isEqualTo(sure);
    }

    private double precision(List<Proposal> proposals) {
        return (double) proposals.stream().filter(p -> truth.contains(p.pair())).count()
                / proposals.size();
    }
}
