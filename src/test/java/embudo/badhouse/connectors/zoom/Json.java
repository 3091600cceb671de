package embudo.badhouse.connectors.zoom;

import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("kernel, spi and connectors stand on the JDK alone")
public final class Json {
    public Object read() {
        return new ObjectMapper();
    }
}
