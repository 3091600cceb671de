package embudo.measure.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The credits of several models over one ledger. Every model divides the same conversions and the
 * same value; those of journeys without a known touch are nobody's in all of them.
 */
public record Attribution(
        Ledger ledger, Options options, Map<ModelKind, Credit> credits, List<Warning> warnings) {
    private static final double FEW = 30;

    public Attribution {
        credits = Map.copyOf(credits);
        warnings = List.copyOf(warnings);
    }

    public static Attribution of(Ledger ledger, Collection<ModelKind> models, Options options) {
        Map<ModelKind, Credit> credits = new EnumMap<>(ModelKind.class);
        List<Warning> warnings = new ArrayList<>();
        double untouched = ledger.conversions() - ledger.touched(Trail::conversions);
        if (untouched > 0) warnings.add(new Warning(Warning.Code.UNTOUCHED, null, "", untouched));
        if (ledger.conversions() < FEW)
            warnings.add(new Warning(Warning.Code.FEW, null, "", ledger.conversions()));
        for (ModelKind model : models) credits.put(model, credit(model, ledger, options, warnings));
        return new Attribution(ledger, options, credits, warnings);
    }

    private static Credit credit(
            ModelKind model, Ledger ledger, Options options, List<Warning> warnings) {
        return switch (model) {
            case MARKOV -> RemovalEffects.of(ledger, options.order());
            case SHAPLEY_RATE -> byRate(ledger, options, warnings);
            default -> byTouch(model, ledger, options);
        };
    }

    private static Credit byTouch(ModelKind model, Ledger ledger, Options options) {
        double[] conversions = new double[ledger.players().size()];
        double[] value = new double[conversions.length];
        for (Trail trail : ledger.trails()) {
            if (trail.conversions() == 0) continue;
            double[] weights = TouchWeights.of(model, trail, ledger.direct(), options);
            for (int i = 0; i < weights.length; i++) {
                conversions[trail.players()[i]] += weights[i] * trail.conversions();
                value[trail.players()[i]] += weights[i] * trail.value();
            }
        }
        return Credit.exact(model, conversions, value);
    }

    private static Credit byRate(Ledger ledger, Options options, List<Warning> warnings) {
        if (ledger.touched(Trail::lost) == 0) {
            warnings.add(new Warning(Warning.Code.NO_LOST, ModelKind.SHAPLEY_RATE, "", 0));
            Credit equal = byTouch(ModelKind.SHAPLEY, ledger, options);
            return Credit.exact(ModelKind.SHAPLEY_RATE, equal.conversions(), equal.value());
        }
        int n = ledger.players().size();
        Credit credit;
        if (n <= Coalitions.MOST) {
            Coalitions all = new Coalitions(n, ledger.trails());
            credit =
                    Credit.exact(ModelKind.SHAPLEY_RATE, all.conversionShares(), all.valueShares());
        } else {
            credit = new Sampling(n, ledger.trails()).credit(ModelKind.SHAPLEY_RATE);
            double error = 0;
            for (double e : credit.error()) error = Math.max(error, e);
            warnings.add(new Warning(Warning.Code.SAMPLED, ModelKind.SHAPLEY_RATE, "", error));
        }
        doubts(credit, ledger, warnings);
        return credit;
    }

    /** Rates reward efficiency, not volume: credits that volume can't explain are pointed out. */
    private static void doubts(Credit credit, Ledger ledger, List<Warning> warnings) {
        double[] with = takesPart(ledger);
        for (int p = 0; p < with.length; p++) {
            String name = ledger.players().get(p);
            double earned = credit.conversions()[p];
            if (earned < -1e-9)
                warnings.add(
                        new Warning(Warning.Code.NEGATIVE_CREDIT, credit.model(), name, earned));
            else if (earned > with[p] + 1e-9)
                warnings.add(new Warning(Warning.Code.OVER_CREDIT, credit.model(), name, with[p]));
        }
    }

    /** By player, the conversions of journeys with a touch of it. */
    private static double[] takesPart(Ledger ledger) {
        double[] with = new double[ledger.players().size()];
        // Number of the last trail each player was counted for.
        int[] counted = new int[with.length];
        int number = 0;
        for (Trail trail : ledger.trails()) {
            number++;
            for (int player : trail.players()) {
                if (counted[player] == number) continue;
                counted[player] = number;
                with[player] += trail.conversions();
            }
        }
        return with;
    }

    /** Conversions without a known touch: the same in every model. */
    public double untouched() {
        return ledger.conversions() - ledger.touched(Trail::conversions);
    }

    /** Their value, in minor units. */
    public double untouchedValue() {
        return ledger.value() - ledger.touched(Trail::value);
    }
}
