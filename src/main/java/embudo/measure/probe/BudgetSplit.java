package embudo.measure.probe;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far spend is from what its return justifies, S-ALRT-11: the simple rule of S-CAMP-04, by
 * which a channel deserves the share of the budget that its return on spend has among all returns.
 */
public final class BudgetSplit {
    private BudgetSplit() {}

    /**
     * The share each channel spends less the share it deserves, positive where it spends too much;
     * channels without spend are left out, as nothing is known of their return. Empty where nothing
     * came back at all or one channel alone spends.
     */
    public static Map<String, Double> gaps(Map<String, Double> spend, Map<String, Double> revenue) {
        Map<String, Double> returns = new TreeMap<>();
        double spent = 0;
        double all = 0;
        for (Map.Entry<String, Double> each : spend.entrySet()) {
            if (!(each.getValue() > 0)) continue;
            double back = revenue.getOrDefault(each.getKey(), 0.0) / each.getValue();
            returns.put(each.getKey(), back);
            spent += each.getValue();
            all += back;
        }
        Map<String, Double> gaps = new TreeMap<>();
        if (returns.size() < 2 || !(all > 0)) return gaps;
        for (Map.Entry<String, Double> each : returns.entrySet())
            gaps.put(each.getKey(), spend.get(each.getKey()) / spent - each.getValue() / all);
        return gaps;
    }
}
