package embudo.measure.attribution;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Everything that is divided.
 *
 * @param players names of channels or campaigns
 * @param direct index of the player that stands for coming by oneself, -1 when there is none
 */
public record Ledger(List<String> players, int direct, List<Trail> trails) {
    public Ledger {
        players = List.copyOf(players);
        trails = List.copyOf(trails);
    }

    public double conversions() {
        return sum(Trail::conversions);
    }

    public double value() {
        return sum(Trail::value);
    }

    public double lost() {
        return sum(Trail::lost);
    }

    /** What touches can be given credit for; the rest has none. */
    double touched(ToDoubleFunction<Trail> what) {
        double sum = 0;
        for (Trail trail : trails) if (trail.touched()) sum += what.applyAsDouble(trail);
        return sum;
    }

    private double sum(ToDoubleFunction<Trail> what) {
        double sum = 0;
        for (Trail trail : trails) sum += what.applyAsDouble(trail);
        return sum;
    }
}
