package embudo.measure;

import embudo.kernel.Period;
import embudo.measure.attribution.Attribution;
import embudo.measure.attribution.Credit;
import embudo.measure.attribution.ModelKind;
import embudo.measure.attribution.TouchWeights;
import embudo.measure.attribution.Trail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The credits of a period by every model, taken at one journal position.
 *
 * @param asOf when the last counted fact was received, null when there is none
 * @param players in the order of the ledger's
 * @param journeys those that converted or were lost, in the order of the ledger's trails
 * @param open journeys that may still convert and count in nothing
 */
public record CreditReport(
        CreditQuestion question,
        ZoneId zone,
        String currency,
        long position,
        Instant asOf,
        List<Player> players,
        Attribution attribution,
        List<Journey> journeys,
        long open) {
    public CreditReport {
        players = List.copyOf(players);
        journeys = List.copyOf(journeys);
    }

    public Period period() {
        return question.period();
    }

    /**
     * What a player earned by one model and what it cost; money in minor units, NaN where there is
     * nothing to divide by.
     *
     * @param roas revenue for each unit spent
     * @param roi revenue less cost, over cost
     * @param cac cost of one conversion
     */
    public record Return(
            double conversions, double revenue, long cost, double roas, double roi, double cac) {}

    public Return returns(ModelKind model, int player) {
        Credit credit = attribution.credits().get(model);
        return returns(
                credit.conversions()[player], credit.value()[player], players.get(player).spend());
    }

    /** All players together with what no touch is known of: the same for every model. */
    public Return total() {
        return returns(
                attribution.ledger().conversions(),
                attribution.ledger().value(),
                players.stream().mapToLong(Player::spend).sum());
    }

    private static Return returns(double conversions, double revenue, long cost) {
        return new Return(
                conversions,
                revenue,
                cost,
                cost == 0 ? Double.NaN : revenue / cost,
                cost == 0 ? Double.NaN : (revenue - cost) / cost,
                conversions <= 0 || cost == 0 ? Double.NaN : cost / conversions);
    }

    /**
     * A converting journey behind a credit.
     *
     * @param share what of its conversion the player gets; NaN where the model does not divide
     *     single journeys
     */
    public record Backing(Journey journey, double share) {}

    /** The journeys behind a credit, the largest share first, then the latest. */
    public List<Backing> behind(ModelKind model, int player) {
        List<Backing> found = new ArrayList<>();
        for (int i = 0; i < journeys.size(); i++) {
            Trail trail = attribution.ledger().trails().get(i);
            if (!journeys.get(i).converted()) continue;
            double[] weights = weights(model, trail);
            double share = 0;
            boolean takesPart = false;
            for (int t = 0; t < trail.players().length; t++)
                if (trail.players()[t] == player) {
                    takesPart = true;
                    share += weights.length == 0 ? Double.NaN : weights[t];
                }
            if (takesPart && share != 0) found.add(new Backing(journeys.get(i), share));
        }
        found.sort(
                Comparator.comparingDouble((Backing b) -> -b.share())
                        .thenComparingLong(b -> -b.journey().end()));
        return found;
    }

    /**
     * Who converted after meeting any of these players.
     *
     * @param players none asks for those who converted without a known touch
     */
    public Set<Long> converters(Set<Integer> players) {
        Set<Long> people = new HashSet<>();
        for (int i = 0; i < journeys.size(); i++) {
            int[] met = attribution.ledger().trails().get(i).players();
            boolean counts =
                    players.isEmpty()
                            ? met.length == 0
                            : Arrays.stream(met).anyMatch(players::contains);
            if (counts && journeys.get(i).converted()) people.add(journeys.get(i).person());
        }
        return people;
    }

    /** Everybody who converted. */
    public Set<Long> converters() {
        return journeys.stream()
                .filter(Journey::converted)
                .map(Journey::person)
                .collect(Collectors.toSet());
    }

    /** The share of each touch of a journey; empty where the model does not divide journeys. */
    public double[] shares(ModelKind model, Journey journey) {
        return weights(model, attribution.ledger().trails().get(journeys.indexOf(journey)));
    }

    private double[] weights(ModelKind model, Trail trail) {
        return TouchWeights.of(model, trail, attribution.ledger().direct(), attribution.options());
    }
}
