package embudo.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The true probabilities that the process drew from, and what came of them: the best that any model
 * can do. A label is missing while its horizon has not passed.
 */
final class Truth {
    private Truth() {}

    record Row(String person, String decision, LocalDateTime at, double chance, boolean label) {
        boolean finished() {
            return decision.equals("renewal") || !at.plusDays(Signals.DAYS).isAfter(Editions.NOW);
        }
    }

    static List<Row> of(Life life) {
        List<Row> rows = new ArrayList<>();
        String email = life.person.email();
        for (Place p : life.places) {
            rows.add(new Row(email, "registration", p.registeredAt(), p.chance(), p.buys()));
            if (p.attended())
                rows.add(
                        new Row(
                                email,
                                "webinar_end",
                                p.edition().endsAt(),
                                p.endChance(),
                                p.buys()));
        }
        for (Renewal r : life.renewals)
            rows.add(new Row(email, "renewal", r.at(), r.chance(), r.cancelled()));
        return rows;
    }

    static byte[] csv(List<Life> lives) {
        Csv csv = new Csv().row("person", "decision", "at", "probability", "label");
        lives.stream()
                .flatMap(life -> of(life).stream())
                .sorted(Comparator.comparing(Row::at).thenComparing(Row::person))
                .forEach(r ->
                        csv.row(
                                r.person(),
                                r.decision(),
                                Times.iso(r.at()),
                                String.format(Locale.ROOT, "%.4f", r.chance()),
                                r.finished() ? r.label() ? "1" : "0" : ""));
        return csv.bytes();
    }

    /** How often a row with the label has the higher probability; ties count half. */
    static double auc(List<Row> rows) {
        List<Row> sorted = rows.stream().sorted(Comparator.comparingDouble(Row::chance)).toList();
        double ranks = 0;
        long positives = 0;
        for (int i = 0; i < sorted.size(); ) {
            int j = i;
            while (j < sorted.size() && sorted.get(j).chance() == sorted.get(i).chance()) j++;
            for (int k = i; k < j; k++)
                if (sorted.get(k).label()) {
                    ranks += (i + j + 1) / 2.0;
                    positives++;
                }
            i = j;
        }
        double negatives = sorted.size() - positives;
        return (ranks - positives * (positives + 1) / 2.0) / (positives * negatives);
    }
}
