package embudo.intake.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/** Rows as JSON lines: numbers as numbers, what is unknown as null, texts as they are. */
final class JsonRows implements RowWriter {
    private final List<String> keys;
    private final JsonGenerator json;
    private boolean any;

    JsonRows(OutputStream out, List<? extends Column<?>> columns) throws IOException {
        keys = columns.stream().<String>map(Column::key).toList();
        json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    @Override
    public void row(List<Object> values) throws IOException {
        any = true;
        json.writeStartObject();
        for (int i = 0; i < keys.size(); i++) {
            json.writeFieldName(keys.get(i));
            switch (values.get(i)) {
                case null -> json.writeNull();
                case Long n -> json.writeNumber(n);
                case BigDecimal n -> json.writeNumber(n);
                case Object other -> json.writeString(other.toString());
            }
        }
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        if (any) json.writeRaw('\n');
        json.close();
    }
}
