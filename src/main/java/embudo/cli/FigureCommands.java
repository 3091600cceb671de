package embudo.cli;

import embudo.kernel.Period;
import embudo.measure.Overview;
import embudo.text.Formats;

import java.util.LinkedHashMap;
import java.util.Map;

/** What commands share that print figures: the period asked for, the head, forms of numbers. */
final class FigureCommands {
    private FigureCommands() {}

    static Period period(Services services, String text) {
        if (text == null) return services.figures().defaultPeriod();
        return Period.parse(text, services.ticker().today(services.settings().zone()));
    }

    static Map<String, Object> head(Overview overview) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", overview.period().from().toString());
        json.put("to", overview.period().to().toString());
        json.put("zone", overview.zone().getId());
        json.put("currency", overview.currency());
        json.put("position", overview.position());
        json.put("asOf", overview.asOf() == null ? null : overview.asOf().toString());
        return json;
    }

    static String percent(Formats formats, double fraction, int decimals) {
        return Double.isNaN(fraction) ? "–" : formats.percent(fraction, decimals);
    }

    static Double number(double x) {
        return Double.isNaN(x) ? null : x;
    }
}
