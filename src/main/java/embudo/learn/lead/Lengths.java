package embudo.learn.lead;

import embudo.domain.Webinar;
import embudo.domain.Webinars;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToDoubleFunction;

/** How many seconds each webinar lasts; a webinar not met before is looked up. */
public final class Lengths implements IntToDoubleFunction {
    private final Webinars webinars;
    private final Map<Integer, Double> seconds = new ConcurrentHashMap<>();

    public Lengths(Webinars webinars) {
        this.webinars = webinars;
    }

    @Override
    public double applyAsDouble(int webinar) {
        Double known = seconds.get(webinar);
        if (known != null) return known;
        for (Webinar each : webinars.all())
            seconds.put(each.id(), Math.max(1, each.durationMinutes()) * 60.0);
        return seconds.getOrDefault(webinar, Double.NaN);
    }
}
