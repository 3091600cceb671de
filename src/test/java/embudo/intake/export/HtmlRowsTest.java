package embudo.intake.export;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** A table as a page: shown in the language, and never run. */
class HtmlRowsTest {
    @Test
    void cellsAreTextInTheLanguageOfTheReader() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Look look = new Look(Language.ES, key -> "Año & <importe>", ZoneId.of("Europe/Madrid"));
        List<Column<Object>> columns =
                List.of(
                        Column.of("a", String.class, o -> ""),
                        Column.of("b", BigDecimal.class, o -> null),
                        Column.of("c", Instant.class, o -> null),
                        Column.of("d", Long.class, o -> null));
        try (HtmlRows rows = new HtmlRows(out, "\"x\"", columns, look)) {
            rows.row(
                    Arrays.asList(
                            "<script>alert(1)</script> & \"ñ\"",
                            new BigDecimal("1200.50"),
                            Instant.parse("2026-03-28T23:30:00Z"),
                            null));
        }
        String page = out.toString(StandardCharsets.UTF_8);
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"es\">")
                .contains("<meta charset=\"utf-8\"><title>&quot;x&quot;</title>")
                .contains("<th scope=\"col\">Año &amp; &lt;importe&gt;</th>")
                .contains(
                        "<tr><td>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;ñ&quot;</td>"
                                + "<td>1200,50</td><td>2026-03-29 00:30:00</td><td></td></tr>")
                .doesNotContain("<script")
                .endsWith("</html>\n");
    }
}
