package embudo.ui;

import embudo.kernel.Period;
import embudo.measure.Dossier;
import embudo.measure.Drill;
import embudo.measure.Figures;
import embudo.measure.Overview;
import embudo.measure.Pulse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Figures of the season, or of an empty workspace. */
public final class FakeFigures implements Figures {
    private volatile Overview overview;
    private volatile boolean ready = true;

    public FakeFigures(Overview overview) {
        this.overview = overview;
    }

    public void show(Overview next) {
        overview = next;
    }

    public void ready(boolean is) {
        ready = is;
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public long position() {
        return overview.position();
    }

    @Override
    public Instant asOf() {
        return overview.asOf();
    }

    @Override
    public Overview overview(Period period) {
        return period.equals(overview.period()) ? overview : Season.moved(overview, period);
    }

    @Override
    public Dossier dossier(Period period) {
        Pulse none = new Pulse(0, 0, 0, 0, Double.NaN, Double.NaN);
        return new Dossier(overview(period), none, none, List.of(), List.of(), List.of(), null);
    }

    @Override
    public Set<Long> people(Drill drill, Period period) {
        long n =
                switch (drill) {
                    case REGISTERED -> 1846;
                    case ATTENDED -> 1157;
                    case MISSED -> 277;
                    case AWAITING -> 412;
                    case BOUGHT -> 248;
                    case NOT_BOUGHT -> 909;
                };
        return LongStream.rangeClosed(1, n).boxed().collect(Collectors.toSet());
    }

    @Override
    public Period defaultPeriod() {
        return overview.period();
    }
}
