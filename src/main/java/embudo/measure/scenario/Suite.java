package embudo.measure.scenario;

import embudo.measure.scenario.Calculator.Input;
import embudo.measure.scenario.Calculator.Inputs;
import embudo.measure.scenario.Calculator.Output;
import embudo.measure.scenario.Calculator.Unit;

import java.util.ArrayList;
import java.util.List;

/**
 * Monthly value of each component as a range, and a year in three parts. The components add up to
 * more than the total that the source states, since they overlap: both are shown (C34).
 */
final class Suite {
    private static final List<Part> PARTS =
            List.of(
                    new Part("customer_automation", 50_000, 100_000),
                    new Part("gamification", 10_000, 20_000),
                    new Part("personalisation", 5_000, 15_000),
                    new Part("churn_prediction", 10_000, 30_000),
                    new Part("dynamic_segments", 8_000, 12_000),
                    new Part("ml_optimisation", 5_000, 10_000),
                    new Part("feedback", 3_000, 8_000),
                    new Part("reactivation", 5_000, 15_000));
    private static final List<Phase> PHASES =
            List.of(
                    new Phase("learning", 3, 20_000, 50_000),
                    new Phase("optimising", 3, 50_000, 100_000),
                    new Phase("optimised", 6, 70_000, 160_000));
    static final List<Input> INPUTS = inputs();

    private Suite() {}

    private record Part(String key, double low, double high) {}

    private record Phase(String key, int months, double low, double high) {}

    private static List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        for (Part p : PARTS) {
            inputs.add(new Input(p.key, Unit.MONEY, p.low));
            inputs.add(new Input(p.key + "_most", Unit.MONEY, p.high));
        }
        for (Phase p : PHASES) {
            inputs.add(new Input(p.key, Unit.MONEY, p.low));
            inputs.add(new Input(p.key + "_most", Unit.MONEY, p.high));
        }
        inputs.add(new Input("investment", Unit.MONEY, 107_000));
        return List.copyOf(inputs);
    }

    static List<Output> of(Inputs in) {
        double low = 0;
        double high = 0;
        for (Part p : PARTS) {
            low += in.of(p.key);
            high += in.of(p.key + "_most");
        }
        double yearLow = 0;
        double yearHigh = 0;
        for (Phase p : PHASES) {
            yearLow += p.months * in.of(p.key);
            yearHigh += p.months * in.of(p.key + "_most");
        }
        double cost = in.of("investment");
        return List.of(
                Output.of("components_month", Unit.MONEY, low).upTo(high),
                Output.of("stated_month", Unit.MONEY, 70_000).upTo(160_000),
                Output.of("year_value", Unit.MONEY, yearLow).upTo(yearHigh),
                Output.of("gross_return", Unit.SHARE, yearLow / cost).upTo(yearHigh / cost),
                Output.of("net_return", Unit.SHARE, (yearLow - cost) / cost)
                        .upTo((yearHigh - cost) / cost),
                Output.of("stated_return", Unit.SHARE, 9).upTo(11));
    }
}
