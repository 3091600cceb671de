package embudo.cli;

import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.domain.watch.Severity;
import embudo.measure.Customer;
import embudo.measure.MetricValue;
import embudo.measure.query.Named;
import embudo.report.words.FigureText;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Writes cells of tables of {@link embudo.measure.query.QueryTable}. */
record TableWords(FigureText figures) {
    Object cell(Object value, MetricValue.Unit unit, ZoneId zone) {
        return switch (value) {
            case null -> "";
            case Double d -> figures.value(unit, d);
            case LocalDate day -> figures.texts().formats().date(day);
            case Instant at -> figures.texts().formats().moment(at, zone);
            case Channel c -> figures.texts().get("domain.channel." + c.key());
            case EventType t -> figures.texts().get("domain.event." + t.key());
            case Severity s -> figures.texts().get("watch.severity." + s.key());
            case Customer.Risk r -> figures.texts().get("measure.customer.risk." + r.key());
            case Named n -> n.in(figures.texts().language());
            default -> value;
        };
    }
}
