package embudo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.kernel.Language;

import org.junit.jupiter.api.Test;

import java.util.List;

/** S-MET-15: figures of the market, as the specification has them. */
class MarketFilesTest {
    private static final List<MarketReference> MARKET = Catalog.load().market();

    private static MarketReference.Figure figure(String key, int place) {
        return MARKET.stream()
                .filter(m -> m.key().equals(key))
                .findFirst()
                .orElseThrow()
                .figures()
                .get(place);
    }

    @Test
    void theFiveSubjectsHaveTheirFigures() {
        assertThat(MARKET)
                .extracting(MarketReference::key)
                .containsExactly(
                        "ai_adoption", "personalisation", "prediction", "content", "real_time");
        assertThat(MARKET).allMatch(m -> m.figures().size() == 4);
        assertThat(figure("ai_adoption", 0).value()).isEqualTo(.73);
        assertThat(figure("ai_adoption", 0).other()).isEqualTo(.35);
        assertThat(figure("prediction", 0).value()).isEqualTo(12_000);
        assertThat(figure("prediction", 1).other()).isEqualTo(170_000);
        assertThat(figure("content", 0).value()).isEqualTo(15.2);
        assertThat(figure("real_time", 2).value()).isEqualTo(-.67);
        assertThat(figure("real_time", 2).other()).isNaN();
    }

    /** C35: 12.3 % against 3.2 % is +284 %, 8.2 against 1.6 is +412.5 %, whatever headlines say. */
    @Test
    void changesFollowFromTheFigures() {
        assertThat(figure("personalisation", 0).change()).isCloseTo(2.84375, within(1e-9));
        assertThat(figure("real_time", 0).change()).isCloseTo(4.125, within(1e-9));
        assertThat(figure("prediction", 0).change()).isCloseTo(-98 / 218.0, within(1e-9));
        assertThat(figure("prediction", 0).against().get(Language.ES)).isEqualTo("sin él");
    }
}
