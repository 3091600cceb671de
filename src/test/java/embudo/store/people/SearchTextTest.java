package embudo.store.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Searching against looking at every line. */
class SearchTextTest {
    private static final String[] PARTS = {
        "an", "a", "pena", "ß", "ny", "@", "mail", "ñandú", "李", "😀"
    };

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--)
            line.append(PARTS[random.nextInt(PARTS.length)]);
        return line.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void linesAreThoseThatContainWhatIsWanted(long seed) {
        Random random = new Random(seed);
        SearchText text = new SearchText();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String line = line(random);
            assertThat(text.add(line)).isEqualTo(i);
            lines.add(line);
            assertThat(text.line(i)).isEqualTo(line);
        }
        for (int i = 0; i < 300; i++) {
            String whole = line(random);
            String wanted =
                    whole.substring(
                            whole.offsetByCodePoints(
                                    0,
                                    random.nextInt(whole.codePointCount(0, whole.length()) + 1)));
            BitSet plain = new BitSet();
            for (int at = 0; at < lines.size(); at++)
                if (lines.get(at).contains(wanted)) plain.set(at);
            assertThat(text.find(wanted)).as(wanted).isEqualTo(plain);
        }
    }

    @Test
    void nothingIsFoundAcrossLinesNorAfterClearing() {
        SearchText text = new SearchText();
        text.add("ana");
        text.add("bea");
        assertThat(text.find("ab").isEmpty()).isTrue();
        assertThat(text.find("abe").isEmpty()).isTrue();
        text.clear();
        assertThat(text.find("a").isEmpty()).isTrue();
        assertThat(text.add("zoe")).isZero();
        assertThat(text.find("zoe").cardinality()).isEqualTo(1);
    }
}
