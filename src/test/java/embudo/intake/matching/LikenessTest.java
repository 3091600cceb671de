package embudo.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

/** The keys and the likeness of texts that proposals rest on. */
class LikenessTest {
    /** The examples of Winkler's papers. */
    @ParameterizedTest
    @CsvSource({
        "martha, marhta, 0.9611",
        "dixon, dicksonx, 0.8133",
        "dwayne, duane, 0.8400",
        "jones, johnson, 0.8323",
        "abcvwxyz, cabvwxyz, 0.9583",
        "abc, xyz, 0"
    })
    void publishedLikenessOfNames(String a, String b, double expected) {
        assertThat(JaroWinkler.of(a, b)).isCloseTo(expected, within(0.0001));
        assertThat(JaroWinkler.of(b, a)).isCloseTo(expected, within(0.0001));
    }

    @Test
    void likenessIsSymmetricAndBetweenZeroAndOne() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = word(random);
            double likeness = JaroWinkler.of(a, b);
            assertThat(likeness).as("%s %s", a, b).isBetween(0.0, 1.0);
            assertThat(likeness == 1).isEqualTo(a.equals(b));
            assertThat(Names.similarity(a, b)).isBetween(0.0, 1.0);
        }
    }

    private static String word(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(7); i > 0; i--)
            text.append((char) ('a' + random.nextInt(3)));
        return text.toString();
    }

    @Test
    void namesCompareWithoutOrderAccentsAndCase() {
        assertThat(Names.person("Peña, José")).isEqualTo(Names.person("JOSE PENA"));
        assertThat(Names.similarity(Names.person("María Castro"), Names.person("Maria Castroo")))
                .isGreaterThan(0.95);
        assertThat(
                        Names.similarity(
                                Names.person("María del Carmen Castro"), Names.person("Ana Ruiz")))
                .isLessThan(0.7);
    }

    @Test
    void companiesCompareWithoutLegalForm() {
        assertThat(Names.company("Nube Digital, S.L.")).isEqualTo(Names.company("NUBE DIGITAL"));
        assertThat(Names.company("Kessler Tools GmbH")).isEqualTo("kessler tools");
        assertThat(Names.company("S.A.")).isEqualTo("sa");
    }

    @Test
    void addressesKeepTagsAndDotsApartUnlessTold() {
        EmailKeys strict = new EmailKeys(false, false);
        assertThat(strict.of(" Ana.Ruiz@NUBE.example ")).isEqualTo("ana.ruiz@nube.example");
        assertThat(strict.of("ana+news@nube.example")).isEqualTo("ana+news@nube.example");
        assertThat(strict.of("a.na@gmail.com")).isEqualTo("a.na@gmail.com");
        EmailKeys loose = new EmailKeys(true, true);
        assertThat(loose.of("ana+news@nube.example")).isEqualTo("ana@nube.example");
        assertThat(loose.of("a.n.a+x@googlemail.com")).isEqualTo("ana@gmail.com");
        assertThat(loose.of("a.na@nube.example")).isEqualTo("a.na@nube.example");
        assertThat(loose.of("+x@nube.example")).isEqualTo("+x@nube.example");
    }

    @Test
    void internationalDomainsHaveOneForm() {
        assertThat(EmailKeys.normal("ana@xn--pea-8ma.example")).isEqualTo("ana@peña.example");
        assertThat(EmailKeys.normal("Ana@PEÑA.example")).isEqualTo("ana@peña.example");
    }
}
