package embudo.domain;

import java.util.Map;

/**
 * A calculator's inputs as somebody wants to see them again.
 *
 * @param id 0 until it is kept
 * @param inputs by key; those missing are as usual
 */
public record Scenario(long id, String calculator, String name, Map<String, Double> inputs) {
    public Scenario {
        inputs = Map.copyOf(inputs);
    }
}
