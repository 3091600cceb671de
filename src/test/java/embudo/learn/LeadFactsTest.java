package embudo.learn;

import static embudo.learn.Leads.NOW;
import static embudo.learn.Leads.attended;
import static embudo.learn.Leads.contact;
import static embudo.learn.Leads.event;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Fact;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.EventType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class LeadFactsTest {
    @Test
    void counterAndEventsOfTheSameActsAreNotAdded() {
        Contact contact = contact(1, ContactField.EMAIL_OPENS, 7L, ContactField.PRICING_VISITS, 1L);
        List<Event> timeline =
                List.of(
                        event(EventType.EMAIL_OPEN, 3),
                        event(EventType.PRICING_VISIT, 2),
                        event(EventType.PRICING_VISIT, 1));
        Facts facts = LeadFacts.of(contact, timeline, NOW, Decay.DAY);
        assertThat(facts.number(Fact.EMAIL_OPENS)).isEqualTo(7);
        assertThat(facts.number(Fact.PRICING_VISITS)).isEqualTo(2);
    }

    @Test
    void whatIsUnknownIsMissing() {
        assertThat(LeadFacts.of(contact(1), List.of(), NOW, Decay.DAY).values()).isEmpty();
        Contact blank =
                contact(1, ContactField.JOB_TITLE, " ", ContactField.COMPANY_SIZE, "UNKNOWN");
        assertThat(LeadFacts.of(blank, List.of(), NOW, Decay.DAY).values()).isEmpty();
    }

    @Test
    void theLatestWebinarIsNotAPreviousOne() {
        List<Event> timeline = List.of(attended(1, 9, 10), attended(2, 5, 10), attended(3, 1, 10));
        assertThat(
                        LeadFacts.of(contact(1), timeline, NOW, Decay.DAY)
                                .number(Fact.PREVIOUS_WEBINARS))
                .isEqualTo(2);
        assertThat(
                        LeadFacts.of(contact(1), timeline.subList(0, 1), NOW, Decay.DAY)
                                .knows(Fact.PREVIOUS_WEBINARS))
                .isFalse();
    }

    @Test
    void profileWordsAreReadWhateverTheirCase() {
        Facts facts =
                LeadFacts.of(
                        contact(
                                1,
                                ContactField.DECISION_AUTHORITY,
                                " Influencer",
                                ContactField.COMPANY_SIZE,
                                "MEDIUM"),
                        List.of(),
                        NOW,
                        Decay.DAY);
        assertThat(facts.text(Fact.DECISION_AUTHORITY)).isEqualTo("influencer");
        assertThat(facts.text(Fact.COMPANY_SIZE)).isEqualTo("medium");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000-5000|5000",
                "$1,000 - $5,000|5000",
                "1.000 a 5.000 €|5000",
                "5k-10k|10000",
                "over 2 M|2000000",
                "< 1000|1000",
                "50000+|50000"
            })
    void budgetsAreReadAtTheirUpperEnd(String text, double amount) {
        assertThat(Budget.upperEnd(text)).hasValue(amount);
    }

    @Test
    void aBudgetWithoutANumberIsUnknown() {
        assertThat(Budget.upperEnd("to be discussed")).isEmpty();
        assertThat(Budget.upperEnd(null)).isEmpty();
    }
}
