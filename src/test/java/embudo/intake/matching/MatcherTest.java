package embudo.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.PersonPair;
import embudo.intake.matching.Proposal.Reason;
import embudo.intake.matching.Proposal.Strength;
import embudo.kernel.Progress;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Who is proposed as the same person, and why. */
class MatcherTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private final List<Card> cards = new ArrayList<>();
    private final Set<PersonPair> different = new HashSet<>();
    private EmailKeys keys = new EmailKeys(false, false);

    private void person(
            int id, String email, String phone, String first, String last, String company) {
        Map<ContactField, Object> fields = new EnumMap<>(ContactField.class);
        fields.put(ContactField.CREATED_AT, MARCH.minusSeconds(id % 2));
        if (email != null) fields.put(ContactField.EMAIL, email);
        if (phone != null) fields.put(ContactField.PHONE, phone);
        if (first != null) fields.put(ContactField.FIRST_NAME, first);
        if (last != null) fields.put(ContactField.LAST_NAME, last);
        if (company != null) fields.put(ContactField.COMPANY, company);
        cards.add(Card.of(new Contact(id, fields, Map.of(), MARCH), keys));
    }

    private List<Proposal> found() {
        return new Matcher(cards, different).run(Progress.NONE);
    }

    private Proposal only() {
        assertThat(found()).hasSize(1);
        return found().getFirst();
    }

    @Test
    void tagsMakeOneMailboxWhenTheWorkspaceSaysSo() {
        person(2, "ana@nube.example", null, "Ana", "Ruiz", null);
        person(4, "ana+news@nube.example", null, null, null, null);
        assertThat(found()).isEmpty();
        cards.clear();
        keys = new EmailKeys(true, false);
        person(2, "ana@nube.example", null, "Ana", "Ruiz", null);
        person(4, "ana+news@nube.example", null, null, null, null);
        assertThat(only().reason()).isEqualTo(Reason.SAME_ADDRESS);
        assertThat(only().strength()).isEqualTo(Strength.EXACT);
        assertThat(only().shared()).isEqualTo("ana+news@nube.example");
    }

    @Test
    void oneNumberIsAsStrongAsTheNamesAreAlike() {
        person(2, "a@nube.example", "+34600000001", "Ana", "Ruiz", null);
        person(4, null, "+34600000001", "ana", "RUIZ", null);
        assertThat(only().strength()).isEqualTo(Strength.EXACT);
        cards.removeLast();
        person(4, "b@rio.example", "+34600000001", "Anna", "Ruiz", null);
        assertThat(only().reason()).isEqualTo(Reason.SAME_NUMBER);
        cards.removeLast();
        person(4, "b@rio.example", "+34600000001", "Hugo", "Blanco", null);
        assertThat(found()).isEmpty();
        cards.removeLast();
        person(4, "b@rio.example", "+34600000001", null, null, null);
        assertThat(only().strength()).isEqualTo(Strength.POSSIBLE);
    }

    /** Marlow and Barlow are names; a name that nobody else has may be a slip. */
    @Test
    void commonNamesAreNoMisspellings() {
        person(2, null, null, "Kate", "Marlow", "Nube");
        person(4, null, null, "Kate", "Barlow", "Nube");
        assertThat(only().reason()).isEqualTo(Reason.SIMILAR_NAME_SAME_COMPANY);
        for (int i = 0; i < 2; i++) {
            person(10 + i, null, null, "Tom" + i, "Marlow", null);
            person(20 + i, null, null, "Eve" + i, "Barlow", null);
        }
        assertThat(found()).isEmpty();
    }

    /** Who has another number and another mailbox is proposed only under a rare name. */
    @Test
    void namesakesInOneCompanyAreTwoPeople() {
        person(2, "ana@nube.example", "+34600000001", "Ana", "Ruiz", "Nube");
        person(4, "aruiz@nube.example", "+34600000002", "Ana", "Ruiz", "Nube");
        assertThat(only().strength()).isEqualTo(Strength.POSSIBLE);
        person(6, "ana@lago.example", "+34600000003", "Ana", "Ruiz", "Lago");
        assertThat(found()).isEmpty();
    }

    /** A telephone of many different people says nothing; those of one name are still seen. */
    @Test
    void aSwitchboardIsNobodysNumber() {
        String[] names = {"Ana", "Hugo", "Zoe", "Petra", "Tom", "Aisha", "Luis", "Iker", "Noa"};
        for (int i = 0; i < names.length; i++)
            person(i + 1, i + "@nube.example", "+34910000000", names[i], "Solo" + i * 37, null);
        assertThat(found()).isEmpty();
        person(20, "x@rio.example", "+34910000000", "Zoe", "Solo74", null);
        assertThat(only().reason()).isEqualTo(Reason.SAME_NUMBER_AND_NAME);
    }

    @Test
    void twoMailboxesMakeNumberAndNameOnlyVeryLikely() {
        person(2, "ana@gmail.com", "+34600000001", "Ana", "Ruiz", null);
        person(4, "ana@nube.example", "+34600000001", "Ana", "Ruiz", null);
        assertThat(only().reason()).isEqualTo(Reason.SAME_NUMBER_AND_NAME);
        assertThat(only().strength()).isEqualTo(Strength.STRONG);
        cards.removeLast();
        person(4, null, "+34600000001", "Ana", "Ruiz", null);
        assertThat(only().strength()).isEqualTo(Strength.EXACT);
    }

    @Test
    void nameAndCompanyAreProposalsOnly() {
        person(2, "ana@gmail.com", null, "Ana", "Ruiz", "Nube Digital SL");
        person(4, "ana@nube.example", null, "Ana", "Ruíz", "NUBE DIGITAL");
        assertThat(only().reason()).isEqualTo(Reason.SAME_NAME_AND_COMPANY);
        assertThat(only().strength()).isEqualTo(Strength.STRONG);
        cards.removeLast();
        person(4, "ana@nube.example", null, "Ana", "Ruizz", "Nube Digital");
        assertThat(only().strength()).isEqualTo(Strength.POSSIBLE);
        cards.removeLast();
        person(4, "ana@nube.example", null, "Ana", "Ruiz", "Lago SA");
        assertThat(found()).isEmpty();
    }

    @Test
    void namesakesAtAPublicProviderAreNotProposed() {
        person(2, "ana1@gmail.com", null, "Ana", "Ruiz", null);
        person(4, "ana2@gmail.com", null, "Ana", "Ruiz", null);
        assertThat(found()).isEmpty();
        person(6, "ana@nube.example", null, "Ana", "Ruiz", null);
        person(8, "a.ruiz@nube.example", null, "Ana", "Ruiz", null);
        assertThat(only().reason()).isEqualTo(Reason.SAME_NAME_AND_DOMAIN);
    }

    @Test
    void theOlderOneIsKeptAndTheStrongestReasonGiven() {
        person(2, "ana@gmail.com", "+34600000001", "Ana", "Ruiz", "Nube");
        person(5, "ana@nube.example", "+34600000001", "Ana", "Ruiz", "Nube");
        assertThat(only().reason()).isEqualTo(Reason.SAME_NUMBER_AND_NAME);
        assertThat(only().survivor()).isEqualTo(5);
        assertThat(only().absorbed()).isEqualTo(2);
        different.add(PersonPair.of(2, 5));
        assertThat(found()).isEmpty();
    }

    /** In a company of any size each person is compared with a bounded number of others. */
    @Test
    void everyMisspeltTwinIsFoundAmongThousandsOfColleagues() {
        Random random = new Random(11);
        int people = 3000;
        for (int i = 0; i < people; i++)
            person(i * 2 + 2, i + "@a.example", null, word(random), word(random), "Grupo Almena");
        List<PersonPair> twins = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String first = word(random);
            String last = word(random);
            String slip = last.substring(0, 5) + "x" + last.substring(6);
            person(10_000 + i * 4, "t" + i + "@a.example", null, first, last, "Grupo Almena SA");
            person(10_002 + i * 4, "u" + i + "@b.example", null, first, slip, "grupo almena");
            twins.add(PersonPair.of(10_000 + i * 4, 10_002 + i * 4));
        }
        assertThat(found().stream().map(Proposal::pair).toList()).containsAll(twins);
    }

    private static String word(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) text.append((char) ('a' + random.nextInt(26)));
        return text.toString();
    }
}
