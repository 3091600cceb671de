package embudo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.text.Texts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One broken file for each rule; all else is the shipped catalogue. */
class FaultsTest {
    private static final Path SHIPPED = Path.of("src/main/resources/embudo/catalog");
    @TempDir private Path root;

    @BeforeEach
    void copyTheShippedCatalogue() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = root.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "key: polls,|key: chats,|duplicate_feature",
                "count: [poll],|``|source",
                "count: [poll],|count: [dance],|word",
                "take: engagement,|take: guesswork,|word",
                "ls20: [attended_minutes,|ls20: [minutes,|word"
            })
    void aBrokenFeatureIsRefused(String from, String to, String fault) throws IOException {
        change("features/lead.yaml", from, to);
        assertFault(fault, "features/lead.yaml");
    }

    /** What stands in a box or a list has words in both languages, or the catalogue is refused. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "actions/create_task.yaml|, es: 'alta'|``|missing",
                "actions/create_task.yaml|{en: 'low', es: 'baja'}|low|type.mapping",
                "actions/update_crm_lead.yaml|'no': {en: 'did not attend', |'no': {|missing"
            })
    void aValueWithoutItsWordsIsRefused(String file, String from, String to, String fault)
            throws IOException {
        change(file, from, to);
        assertFault(fault, file);
    }

    /** {@code from} is replaced once by {@code to}; ~ stands for a line's end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "target: 7.5|target: 7.5~target: 8|duplicate_key|metrics/roi.yaml:6:1",
                "minimumN: 1|minimumN: 1~colour: red|unknown_key|metrics/roi.yaml:8:1",
                "unit: percent~|``|missing|metrics/roi.yaml:1:1",
                "unit: percent|unit: parsec|word|metrics/roi.yaml:3:7",
                "  es: ROI~|``|missing|metrics/roi.yaml:9:3",
                "  es: ROI|  es: ROI~  fr: ROI|unknown_key|metrics/roi.yaml:11:3",
                "  es: ROI|  es: ''|type.text|metrics/roi.yaml:10:7",
                "  es: ROI|  es: 7|type.text|metrics/roi.yaml:10:7",
                "target: 7.5|target: much|type.number|metrics/roi.yaml:5:9",
                "target: 7.5|target: '7.5'|type.number|metrics/roi.yaml:5:9",
                "target: 7.5|target: -1|range|metrics/roi.yaml:5:9",
                "target: 7.5|target: .inf|range|metrics/roi.yaml:5:9",
                "watchFrom: 0.7|watchFrom: 1.5|range|metrics/roi.yaml:6:12",
                "minimumN: 1|minimumN: -1|range|metrics/roi.yaml:7:11",
                "minimumN: 1|minimumN: 1.5|type.whole|metrics/roi.yaml:7:11",
                "name:~  en: ROI~  es: ROI|name: ROI|type.mapping|metrics/roi.yaml:8:7",
                "key: roi|key: return|file_name|metrics/roi.yaml:1:1",
                "key: roi|key: Roi 2|id|metrics/roi.yaml:1:1",
                "key: roi|key: [roi|syntax|metrics/roi.yaml:2:"
            })
    void aBrokenMetricIsRefusedAtItsPlace(String from, String to, String fault, String place)
            throws IOException {
        change("metrics/roi.yaml", from, to);
        assertFault(fault, place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "groupLimit: 25|groupLimit: 20|group_limit|scorecards/lead_rules.yaml:6:1",
                "{1: 4, 4: 6}|{1: 4, many: 6}|step|scorecards/lead_rules.yaml",
                "{1: 4, 4: 6}|{1: 6, 4: 4}|step_order|scorecards/lead_rules.yaml",
                "{1: 8, 7: 6, 14: 4, 30: 1}|{1: 2, 7: 6}|step_order|scorecards/lead_rules.yaml",
                "{1: 4, 4: 6}|{1: 4, 4: 26}|range|scorecards/lead_rules.yaml",
                "fact: polls|fact: chats|duplicate_fact|scorecards/lead_rules.yaml",
                "fact: polls|fact: horoscope|word|scorecards/lead_rules.yaml",
                "ceo, cto|CEO, cto|keyword|scorecards/lead_rules.yaml",
                "ceo, cto|cto, cto|duplicate_key|scorecards/lead_rules.yaml",
                "4, small: 6, medium: 8, enterprise: 10|0, small: 0, medium: 0, enterprise:"
                        + " 0|group_short|scorecards/lead_rules.yaml:7:1",
                "startup: 4, |``|missing|scorecards/lead_rules.yaml",
                "known: 2|known: few|type.number|scorecards/lead_rules.yaml"
            })
    void aBrokenScorecardIsRefused(String from, String to, String fault, String place)
            throws IOException {
        change("scorecards/lead_rules.yaml", from, to);
        assertFault(fault, place);
    }

    @Test
    void brokenAdviceIsRefused() throws IOException {
        change("advice/hot_lead.yaml", "priority: high", "priority: soonish");
        change("advice/cold_lead.yaml", "  - build_trust", "  - 7");
        assertFault("word", "advice/hot_lead.yaml:8:42");
        assertFault("type.text", "advice/cold_lead.yaml:6:5");
    }

    @Test
    void adviceForEveryBandIsAskedFor() throws IOException {
        Files.delete(root.resolve("advice/warm_lead.yaml"));
        assertFault("no_advice", "warm_lead");
    }

    @Test
    void aListMustNotBeEmpty() throws IOException {
        Files.writeString(
                root.resolve("advice/hot_lead.yaml"),
                """
                key: hot_lead
                recommendations: []
                next: {action: follow_up_call, priority: high, channel: phone}
                """);
        assertFault("type.list", "advice/hot_lead.yaml:2:18");
    }

    @Test
    void thereIsExactlyOneScorecard() throws IOException {
        Files.delete(root.resolve("scorecards/lead_rules.yaml"));
        assertFault("one_scorecard", "0");
    }

    @Test
    void strayFilesAndFoldersAreRefused() throws IOException {
        Files.writeString(root.resolve("metrics/nps.yml"), "key: nps");
        Files.writeString(root.resolve("metrics/void.yaml"), "# nothing\n");
        Files.write(
                root.resolve("metrics/latin.yaml"),
                "key: año".getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectory(root.resolve("horoscopes"));
        assertFault("ending", "metrics/nps.yml");
        assertFault("empty", "metrics/void.yaml");
        assertFault("encoding", "metrics/latin.yaml");
        assertFault("folder", "horoscopes");
    }

    @Test
    void allFaultsOfAllFilesAreToldTogetherInBothLanguages() throws IOException {
        change("metrics/roi.yaml", "target: 7.5", "target: much");
        change("metrics/revenue.yaml", "better: higher", "better: bigger");
        Problem problem = catchThrowableOfType(Problem.class, () -> Catalog.of(root));
        assertThat(Texts.of(Language.EN).say(problem).lines())
                .containsExactly(
                        "The declarations of the catalogue have 2 faults:",
                        "metrics/revenue.yaml:4:9: \"bigger\" is not a value of \"better\". Use one"
                                + " of: higher, lower.",
                        "metrics/roi.yaml:5:9: \"target\" must be a number. Write it without quotes"
                                + " and with a point, such as 0.85.");
        assertThat(Texts.of(Language.ES).say(problem).lines())
                .hasSize(3)
                .first()
                .isEqualTo("Las declaraciones del catálogo tienen 2 fallos:");
    }

    @Test
    void theCopyItselfIsSound() {
        assertThat(Catalog.of(root)).isEqualTo(Catalog.load());
    }

    @Test
    void aMissingFolderIsAProblemToActOn() {
        assertThatThrownBy(() -> Catalog.of(root.resolve("nowhere")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("catalog.unreadable");
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(root.resolve(file));
        String old = from.replace("~", "\n");
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        Files.writeString(
                root.resolve(file),
                text.substring(0, at) + to.replace("~", "\n") + text.substring(at + old.length()));
    }

    private void assertFault(String fault, String place) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Catalog.of(root));
        assertThat(problem.key()).isEqualTo("catalog.refused");
        assertThat((List<?>) problem.args()[1])
                .map(Problem.class::cast)
                .anySatisfy(p -> {
                    assertThat(p.key()).isEqualTo("catalog.fault." + fault);
                    assertThat(p.args()[0].toString()).startsWith(place);
                    assertThat(Texts.of(Language.EN).has(p.key())).isTrue();
                });
    }
}
