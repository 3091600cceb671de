package embudo.catalog.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;
import java.util.Random;

class ConditionsTest {
    private static final Fields FIELDS = Fields.with(List.of("Seats", "it's"));
    private static final Vocabulary VOCABULARY =
            new Vocabulary(
                    FIELDS,
                    List.of("customers"),
                    Map.of(
                            "country", List.of("Perú", "Sol y luna"),
                            "custom.Seats", List.of("it's")));

    private static Condition read(String text) {
        return Conditions.read(text, FIELDS).orThrow();
    }

    private static Operand.Aggregate count(EventType type, Span window) {
        return new Operand.Aggregate(Operand.Kind.COUNT, List.of(type), window, Condition.EVERYONE);
    }

    @Test
    void theTreeIsWhatTheTextSays() {
        Condition tree =
                read(
                        "band == 'hot' && country in ['ES','MX']"
                                + " && count(pricing_visit, 30d) >= 2 && !in_segment('customers')");
        Span month = new Span(30, Span.Unit.DAYS);
        assertThat(tree)
                .isEqualTo(
                        new Condition.All(
                                List.of(
                                        new Condition.Compare(
                                                new Operand.Of("band"),
                                                Condition.Op.EQ,
                                                new Literal.Text("hot")),
                                        new Condition.In(
                                                new Operand.Of("country"),
                                                List.of(
                                                        new Literal.Text("ES"),
                                                        new Literal.Text("MX"))),
                                        new Condition.Compare(
                                                count(EventType.PRICING_VISIT, month),
                                                Condition.Op.GE,
                                                new Literal.Number(2)),
                                        new Condition.Not(new Condition.InSegment("customers")))));
    }

    @Test
    void andBindsBeforeOrAndWordsStandForSigns() {
        assertThat(read("score > 1 or score > 2 and not mailable"))
                .isEqualTo(read("score > 1 || (score > 2 && !(mailable == true))"));
        assertThat(read(" ")).isEqualTo(Condition.EVERYONE);
        assertThat(read("band == 'hot_lead'")).isEqualTo(read("band == 'hot'"));
        assertThat(Conditions.segments(read("!in_segment('a') || (score > 1 && in_segment('b'))")))
                .containsExactly("a", "b");
    }

    @Test
    void whatIsPrintedReadsBackAsTheSame() {
        RandomConditions random = new RandomConditions(new Random(7), FIELDS, List.of("a", "b'c"));
        for (int i = 0; i < 5_000; i++) {
            Condition tree = random.next();
            String text = Conditions.print(tree);
            assertThat(Conditions.read(text, FIELDS)).isEqualTo(new Reading(tree, null));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "bend == 'hot'; catalog.condition.unknown_field_near; 0; 4; band",
                "band == 'hott'; catalog.condition.unknown_value_near; 8; 14; hot",
                "score > 1 && count(email_opn) > 1; catalog.condition.unknown_event_near; 19; 28;"
                        + " email_open",
                "score == 'x'; catalog.condition.expected.number; 9; 12; score",
                "band > 'hot'; catalog.condition.misfit; 7; 12; band",
                "score contains '4'; catalog.condition.misfit; 6; 14; score",
                "score >; catalog.condition.unfinished; 7; 7;",
                "(score > 1; catalog.condition.unfinished; 10; 10;",
                "score > 1 score; catalog.condition.expected.end; 10; 15; score",
                "created_at > '2026-13-01'; catalog.condition.unreadable_day; 13; 25; 2026-13-01",
                "country == 'ES; catalog.condition.open_text; 11; 14;",
                "count(email_open, 3y) > 1; catalog.condition.strange_span; 18; 20; 3y",
                "sum(email_open) > 1; catalog.condition.no_sum; 0; 3;",
                "sum(purchase | attended) > 1; catalog.condition.no_sum; 0; 3;",
                "score = 1; catalog.condition.strange_sign; 6; 7; =",
                "zzzzzzzzz > 1; catalog.condition.unknown_field; 0; 9; zzzzzzzzz",
                "count(email_open, 7d, score > 1) > 1; catalog.condition.unknown_field; 22; 27; score"
            })
    void aFaultHasItsPlaceAndSaysWhatToDo(String text, String key, int from, int to, String named) {
        Fault fault = Conditions.read(text, FIELDS).fault();
        assertThat(fault.problem().key()).isEqualTo(key);
        assertThat(List.of(fault.from(), fault.to())).as(text).containsExactly(from, to);
        assertThat(fault.problem().args()[0]).isEqualTo(from + 1);
        if (named != null) assertThat(fault.problem().args()).contains(named);
    }

    @Test
    void noTextBreaksTheReader() {
        String alphabet =
                "score band 'hot' && || ! ( ) count(email_open,30d) == >= in [ ] now - 7d ,";
        List<String> pieces = List.of(alphabet.split(" "));
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--)
                text.append(pieces.get(random.nextInt(pieces.size()))).append(' ');
            Reading reading = Conditions.read(text.toString(), FIELDS);
            assertThat(reading.condition() == null).isNotEqualTo(reading.fault() == null);
        }
        assertThatThrownBy(() -> read("!".repeat(10_000) + "mailable"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.key()).isEqualTo("catalog.condition.deep"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "sco; score",
                "country == ; 'Perú'",
                "country == 'PERU; 'Perú'",
                "country in ['Perú', 'sol y l; 'Sol y luna'",
                "custom('Seats') != ; 'it\\'s'",
                "band == ; 'hot'",
                "band == 'w; 'warm'",
                "band ; ==",
                "band in [; 'hot'",
                "score > 40 ; &&",
                "count(pri; pricing_visit",
                "count(email_open, ; 30d",
                "count(email_open, 7d, cha; channel",
                "in_segment(; 'customers'",
                "created_at > ; now",
                "created_at > now - ; 7d",
                "cust; custom('Seats')",
                "! known(; score",
                "; band",
                "(score > 1 ; )"
            })
    void theCaretIsOfferedWhatMayFollow(String text, String offered) {
        String before = text == null ? "" : text;
        if (before.matches(".*(==|>|-|,|band|40|1)$")) before += " ";
        List<Completion> offers = Conditions.complete(before, VOCABULARY);
        assertThat(offers).extracting(Completion::insert).contains(offered);
        assertThat(offers).allMatch(c -> c.to() >= c.from());
    }

    @Test
    void aTextFieldIsNotOfferedAnOrder() {
        assertThat(Conditions.complete("country ", VOCABULARY))
                .extracting(Completion::insert)
                .contains("==", "contains")
                .doesNotContain(">=", "between");
        assertThat(Conditions.complete("band == 'h", VOCABULARY))
                .containsExactly(new Completion(Completion.Kind.VALUE, "'hot'", 8, 10));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingCanBeSaidInBothLanguages(Language language) {
        Texts texts = Texts.of(language);
        Words words = new Words(texts::get, id -> "«" + id + "»");
        RandomConditions random = new RandomConditions(new Random(3), FIELDS, List.of("a"));
        for (int i = 0; i < 3_000; i++)
            assertThat(words.people(random.next()))
                    .isNotBlank()
                    .doesNotContain("catalog.", "domain.", "{");
        for (EventType type : EventType.values())
            assertThat(texts.has("catalog.condition.deed." + type.key())).isTrue();
        for (ContactField field : ContactField.values())
            assertThat(texts.has("catalog.condition.subject." + field.key())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "band == 'hot' && count(email_open, 30d) >= 2;"
                        + "People whose band is Hot and who opened an e-mail at least 2 times in"
                        + " the last 30 days;"
                        + "Personas cuya banda es Caliente y que abrieron un correo al menos 2"
                        + " veces en los últimos 30 días",
                "country in ['ES','MX'] && !in_segment('x');"
                        + "People whose country is “ES” or “MX” and who are not in “Clients”;"
                        + "Personas cuyo país es «ES» o «MX» y que no están en «Clients»",
                "source in ['email','organic'];"
                        + "People whose source is Email or Organic;"
                        + "Personas cuyo origen es Correo u Orgánico",
                "last_contacted_at < now - 7d;"
                        + "People who were last contacted more than 7 days ago;"
                        + "Personas a quienes se contactó por última vez hace más de 7 días",
                "unknown(last_contacted_at) && count(purchase) == 0;"
                        + "People who were never contacted and who never bought;"
                        + "Personas a quienes nunca se contactó y que no compraron",
                "score between 40 and 70 && (mailable || sum(purchase) > 500);"
                        + "People whose score is between 40 and 70 and (who may be mailed or whose"
                        + " total of purchases is more than 500);"
                        + "Personas cuya puntuación está entre 40 y 70 y (a quienes se puede"
                        + " escribir por correo o cuyo total de compras es mayor que 500)"
            })
    void wordsAreGrammatical(String text, String english, String spanish) {
        Condition condition = read(text);
        assertThat(new Words(Texts.of(Language.EN)::get, id -> "Clients").people(condition))
                .isEqualTo(english);
        assertThat(new Words(Texts.of(Language.ES)::get, id -> "Clients").people(condition))
                .isEqualTo(spanish);
    }
}
