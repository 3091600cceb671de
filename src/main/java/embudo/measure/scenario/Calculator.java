package embudo.measure.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Calculators of the specification. Money is in major units, percentages and shares are fractions,
 * times in months.
 */
public enum Calculator {
    /** S-MET-12: return of the first year. */
    YEAR_ONE(YearOne.INPUTS, YearOne::of),
    /** S-MET-13: what a subscription business gains. */
    CASE_STUDY(CaseStudy.INPUTS, CaseStudy::of),
    /** S-MET-14: the components of the suite and a year's course. */
    SUITE(Suite.INPUTS, Suite::of);

    private final List<Input> inputs;
    private final Function<Inputs, List<Output>> formula;

    Calculator(List<Input> inputs, Function<Inputs, List<Output>> formula) {
        this.inputs = inputs;
        this.formula = formula;
    }

    /** How a number is written. */
    public enum Unit {
        MONEY,
        COUNT,
        SHARE,
        FACTOR,
        MONTHS,
        HOURS
    }

    /** Something that can be changed. */
    public record Input(String key, Unit unit, double usual) {}

    /**
     * A result.
     *
     * @param high the upper end of a range, equal to {@code value} when it is none
     * @param stated what the source says where it differs, NaN where it agrees or says nothing
     */
    public record Output(String key, Unit unit, double value, double high, double stated) {
        static Output of(String key, Unit unit, double value) {
            return new Output(key, unit, value, value, Double.NaN);
        }

        Output stated(double said) {
            return new Output(key, unit, value, high, said);
        }

        Output upTo(double most) {
            return new Output(key, unit, value, most, stated);
        }
    }

    public List<Input> inputs() {
        return inputs;
    }

    /** Of these inputs; those not given are as usual. */
    public List<Output> compute(Map<String, Double> given) {
        Map<String, Double> all = new LinkedHashMap<>();
        for (Input input : inputs) all.put(input.key(), input.usual());
        given.forEach((key, value) -> {
            if (all.containsKey(key)) all.put(key, value);
        });
        return formula.apply(all::get);
    }

    /** Reads an input by its key. */
    interface Inputs {
        double of(String key);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
