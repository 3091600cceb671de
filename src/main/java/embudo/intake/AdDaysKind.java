package embudo.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What campaigns showed and cost a day at a time: a campaign report in the columns of Google Ads
 * (layout {@code google-ads}), Meta or LinkedIn, segmented by day, in English or Spanish. A channel
 * column tells the platform; without one the layout does.
 *
 * <p>Natural key: channel + campaign (its id, or its name where the file has none) + day. A
 * corrected row replaces the day. The same day twice in one file is rejected: which of the two
 * counts, or whether they add up, the file does not say.
 */
final class AdDaysKind implements ImportKind {
    private static final List<TableKind.Layout> LAYOUTS =
            List.of(
                    new TableKind.Layout("linkedin", 0.9, List.of("Total Spent")),
                    new TableKind.Layout("meta", 0.9, List.of("Reporting starts")),
                    new TableKind.Layout("meta", 0.9, List.of("Inicio del informe")));
    private static final Headers NAMES =
            new Headers(
                    """
                    day = day, date, dia, fecha, reporting starts, start date in utc, inicio del informe
                    campaign = campaign, campaign name, campaña, nombre de la campaña
                    campaign_id = campaign id, id de campaña, id de la campaña
                    channel = channel, platform, network, canal, plataforma
                    campaign_type = campaign type, tipo de campaña
                    impressions = impr, impressions, impresiones, impr.
                    reach = reach, unique users, alcance, usuarios unicos
                    clicks = clicks, clics, link clicks
                    cost = cost, spend, amount spent, total spent, amount spent usd, amount spent eur, importe gastado eur, importe gastado usd, coste, costo, importe gastado, gasto, inversion
                    conversions = conversions, conv, results, conversiones, resultados
                    revenue = conv value, conversion value, conversions value, total conversion value, valor conv, valor de conv, valor de conversion, valor de las conversiones
                    currency = currency code, currency, codigo de moneda, moneda, divisa
                    """);

    @Override
    public String key() {
        return "ad-days";
    }

    @Override
    public List<String> targets() {
        return NAMES.targets();
    }

    @Override
    public List<String> dates() {
        return List.of("day");
    }

    @Override
    public Optional<Fit> fit(Head head) {
        for (Row row : head.rows()) {
            Map<Integer, String> mapping = NAMES.map(row);
            if (mapping.containsValue("day")
                    && mapping.containsValue("campaign")
                    && mapping.containsValue("cost"))
                return Optional.of(new Fit(layout(row), row, 0.9));
        }
        return Optional.empty();
    }

    /** The platform, by columns that only its reports have. */
    private static String layout(Row header) {
        for (TableKind.Layout layout : LAYOUTS) if (layout.in(header)) return layout.name();
        return "google-ads";
    }

    @Override
    public Map<Integer, String> propose(Head head, Row header) {
        return NAMES.map(header);
    }

    @Override
    public Map<String, Object> read(Desk desk) {
        return new AdDaysImport(desk).run();
    }
}
