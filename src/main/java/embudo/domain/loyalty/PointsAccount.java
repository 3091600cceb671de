package embudo.domain.loyalty;

/**
 * What a person has.
 *
 * @param balance points that can be redeemed, never negative
 * @param earned points earned in all, less those taken back: redeeming does not lower a level
 */
public record PointsAccount(long balance, long earned) {
    public static final PointsAccount EMPTY = new PointsAccount(0, 0);

    public PointsAccount {
        if (balance < 0) throw new IllegalArgumentException("balance " + balance);
    }
}
