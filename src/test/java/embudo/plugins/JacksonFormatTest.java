package embudo.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.spi.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;

class JacksonFormatTest {
    private final JacksonFormat format = new JacksonFormat();

    @Test
    void writesMembersInOrderOnOneLine() {
        Json value =
                Json.object()
                        .with("z", Json.of("Ñ \"q\"\n"))
                        .with("a", Json.of(List.of(Json.of(7), new Json.Bool(true))))
                        .with("n", Json.of((String) null));
        assertThat(format.write(value))
                .isEqualTo("{\"z\":\"Ñ \\\"q\\\"\\n\",\"a\":[7,true],\"n\":null}");
    }

    @Test
    void readsNumbersExactly() {
        assertThat(format.read("[0.10, 12345678901234567890]"))
                .contains(
                        new Json.Arr(
                                List.of(
                                        new Json.Num(new BigDecimal("0.10")),
                                        new Json.Num(new BigDecimal("12345678901234567890")))));
    }

    @Test
    void readsWhatItWrote() {
        String text = "{\"b\":{\"c\":[null,false,\"x\",1.5]},\"a\":\"\"}";
        assertThat(format.read(text).map(format::write)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{\"a\":", "{} {}"})
    void whatIsNotJsonIsEmpty(String text) {
        assertThat(format.read(text)).isEmpty();
    }
}
