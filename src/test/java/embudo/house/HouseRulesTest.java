package embudo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules of the design, applied to the product, and to a bad house that breaks each: a rule that
 * can't fail holds nothing.
 */
class HouseRulesTest {
    private static final List<HouseRule> RULES = HouseRules.ALL;
    private static final House PRODUCT = house("embudo", "target/classes");
    private static final House BAD =
            house("embudo.badhouse", "target/test-classes/embudo/badhouse");

    private static House house(String base, String folder) {
        return new House(base, new ClassFileImporter().importPath(Path.of(folder)));
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void theProductKeepsIt(HouseRule rule) {
        assertThat(rule.broken(PRODUCT)).as(rule.name()).isEmpty();
    }

    /** Each offender of the bad house names in its annotation the rule that it breaks. */
    @ParameterizedTest
    @FieldSource("RULES")
    void theBadHouseBreaksIt(HouseRule rule) {
        List<String> offenders =
                BAD.classes().stream()
                        .filter(c -> c.isAnnotatedWith(Breaks.class))
                        .filter(c ->
                                c.getAnnotationOfType(Breaks.class).value().equals(rule.name()))
                        .map(c -> c.getName())
                        .toList();
        assertThat(offenders).as("offenders in the bad house").isNotEmpty();
        String found = rule.broken(BAD).stream().collect(Collectors.joining("\n"));
        for (String offender : offenders) assertThat(found).contains(offender);
    }

    @Test
    void theBadHouseIsOnlyAsBadAsItSays() {
        assertThat(BAD.classes().stream().filter(c -> c.isAnnotatedWith(Breaks.class)))
                .extracting(c -> c.getAnnotationOfType(Breaks.class).value())
                .isSubsetOf(RULES.stream().map(HouseRule::name).toList());
    }

    /** What the rules must not refuse stands beside the offenders. */
    @ParameterizedTest
    @FieldSource("RULES")
    void innocentsAreLeftAlone(HouseRule rule) {
        List<String> innocents =
                BAD.classes().stream()
                        .filter(c -> c.getSimpleName().startsWith("Innocent"))
                        .map(c -> c.getName())
                        .toList();
        assertThat(innocents).isNotEmpty();
        assertThat(rule.broken(BAD))
                .extracting(HouseRulesTest::origin)
                .noneMatch(origin -> innocents.stream().anyMatch(origin::startsWith));
    }

    /** The class or member a finding is about: the first name in angle brackets. */
    private static String origin(String finding) {
        return finding.replaceFirst("^[^<]*<", "");
    }
}
