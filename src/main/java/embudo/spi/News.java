package embudo.spi;

import java.util.List;

/**
 * What a service had to say. {@code cursor} is where the next look begins; {@code more} says that
 * it is worth looking at once.
 */
public record News(List<Arrival> arrivals, String cursor, boolean more) {
    public News {
        arrivals = List.copyOf(arrivals);
    }
}
