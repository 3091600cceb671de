package embudo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class MoneyTest {
    @Test
    void minorUnitsFollowTheCurrency() {
        assertThat(Money.of(new BigDecimal("12.345"), "USD").minor()).isEqualTo(1235);
        assertThat(Money.of(new BigDecimal("12.5"), "JPY").minor()).isEqualTo(13);
        assertThat(new Money(24900, "EUR").major()).isEqualByComparingTo("249.00");
    }

    @Test
    void currenciesNeverMix() {
        assertThatThrownBy(() -> new Money(1, "EUR").plus(new Money(1, "USD")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1, "euros"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumsThatDoNotFitAreRefusedNotWrapped() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, "USD").plus(new Money(1, "USD")))
                .isInstanceOf(ArithmeticException.class);
    }
}
