package embudo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.TreeMap;

class PointsTest {
    private static final Points.Levels TITLES =
            (Points.Levels)
                    Catalog.load().scorecard().factors().stream()
                            .filter(f -> f.fact() == Fact.JOB_TITLE)
                            .findFirst()
                            .orElseThrow()
                            .points();

    /** Seniority is read in both languages; the longest keyword wins. */
    @ParameterizedTest
    @CsvSource({
        "CEO, 10",
        "Co-Founder & CTO, 10",
        "Consejera Delegada, 10",
        "Dueña, 10",
        "Directora General, 10",
        "President, 10",
        "Vice President of Sales, 9",
        "Head of Operations, 9",
        "DIRECTOR DE MARKETING, 9",
        "Jefa de Departamento, 9",
        "Marketing Manager, 7",
        "Responsable de compras, 7",
        "Product Owner, 7",
        "Account Executive, 4",
        "Diseñadora, 4",
        "Técnico de soporte, 4",
        "Assistant to the CEO, 1",
        "Becario, 1",
        "professional, 2",
        "Headhunter, 2"
    })
    void titlesHaveTheirLevel(String title, int points) {
        assertThat(TITLES.of(title)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.9, 0", "1, 5", "2.9, 5", "3, 8", "1e12, 8"})
    void atLeastTakesTheHighestStepReached(double number, int points) {
        assertThat(new Points.AtLeast(new TreeMap<>(Map.of(1, 5, 3, 8))).of(number))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "1, 8", "1.1, 6", "7, 6", "8, 0", "1e12, 0"})
    void atMostTakesTheLowestStepNotExceeded(double number, int points) {
        assertThat(new Points.AtMost(new TreeMap<>(Map.of(1, 8, 7, 6))).of(number))
                .isEqualTo(points);
    }
}
