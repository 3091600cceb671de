package embudo.measure;

/**
 * The totals of the weekly table, S-REP-04. {@code newLeads} are people first seen in the period,
 * {@code conversions} purchases; money in minor units of the workspace's currency. {@code roas} is
 * revenue over advertising spend, NaN without spend; {@code churn} the share of the subscriptions
 * in force when the period began that were cancelled in it, NaN when there were none.
 */
public record Pulse(
        long newLeads, long conversions, long revenue, long spend, double roas, double churn) {}
