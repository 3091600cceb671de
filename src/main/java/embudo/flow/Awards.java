package embudo.flow;

import embudo.catalog.loyalty.Loyalty;
import embudo.catalog.loyalty.PointsRule;
import embudo.domain.loyalty.PointsAccount;
import embudo.domain.loyalty.PointsBook;
import embudo.domain.loyalty.PointsChange;
import embudo.domain.loyalty.PointsEntry;
import embudo.flow.points.LevelUps;
import embudo.flow.points.PointsStage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Points and badges that one turn gives. */
final class Awards {
    private final Loyalty loyalty;
    private final PointsBook book;
    private final Instant now;
    private final List<PointsChange> given = new ArrayList<>();

    Awards(Loyalty loyalty, PointsBook book, Instant now) {
        this.loyalty = loyalty;
        this.book = book;
        this.now = now;
    }

    List<PointsChange> given() {
        return given;
    }

    void badge(long person, String badge) {
        given.add(PointsStage.badge(person, badge, now));
    }

    void award(long person, Effect.Award award) {
        long points =
                award.points() != null
                        ? award.points()
                        : loyalty.rule(award.reason()).map(PointsRule::points).orElse(0);
        PointsChange give = PointsChange.Give.of(person, award.reason(), award.key(), points, now);
        given.addAll(LevelUps.with(List.of(give), earned(person), loyalty));
    }

    /** With what this turn has given already. */
    private Map<Long, PointsAccount> earned(long person) {
        PointsAccount before = book.of(person);
        long more = 0;
        for (PointsChange change : given)
            if (change instanceof PointsChange.Give g
                    && g.person() == person
                    && g.kind() == PointsEntry.Kind.EARNED) more += g.points();
        return Map.of(person, new PointsAccount(before.balance(), before.earned() + more));
    }
}
