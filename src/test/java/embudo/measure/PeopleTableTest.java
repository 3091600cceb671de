package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Contact;
import embudo.domain.ContactField;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class PeopleTableTest {
    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

    private static Contact contact(String email, Instant contacted) {
        Map<ContactField, Object> fields = new HashMap<>();
        fields.put(ContactField.EMAIL, email);
        fields.put(ContactField.LAST_CONTACTED_AT, contacted);
        return new Contact(1, fields, Map.of("Seats", "7"), NOW);
    }

    /** A day of edits must not leave a text behind for each. */
    @Test
    void editsOfOtherFieldsLeaveTheTextsAsManyAsTheyWere() {
        PeopleTable table =
                PeopleTable.empty().with(List.of(contact("a@x.example", NOW)), List.of());
        int codes = table.text(ContactField.EMAIL).codes();
        for (int i = 1; i <= 50; i++)
            table = table.with(List.of(contact("a@x.example", NOW.plusSeconds(i))), List.of());
        assertThat(table.text(ContactField.EMAIL).codes()).isEqualTo(codes);
        table = table.with(List.of(contact("b@x.example", NOW)), List.of());
        Coded email = table.text(ContactField.EMAIL);
        assertThat(email.value(email.code(0))).isEqualTo("b@x.example");
        assertThat(email.codes()).isEqualTo(codes + 1);
    }
}
