package embudo.flow.points;

import embudo.catalog.loyalty.Level;
import embudo.catalog.loyalty.Loyalty;
import embudo.domain.loyalty.PointsAccount;
import embudo.domain.loyalty.PointsChange;
import embudo.domain.loyalty.PointsChange.Give;
import embudo.domain.loyalty.PointsEntry.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds the levels that awards reach. Each level is reached once by a person. */
public final class LevelUps {
    private LevelUps() {}

    /**
     * The changes and after them the levels.
     *
     * @param accounts of everybody the changes are about, as before them
     */
    public static List<PointsChange> with(
            List<PointsChange> changes, Map<Long, PointsAccount> accounts, Loyalty loyalty) {
        Map<Long, Long> earned = new HashMap<>();
        List<PointsChange> all = new ArrayList<>(changes);
        for (PointsChange change : changes)
            if (change instanceof Give give && give.kind() == Kind.EARNED) {
                long person = give.person();
                long before =
                        earned.computeIfAbsent(
                                person,
                                p -> accounts.getOrDefault(p, PointsAccount.EMPTY).earned());
                long after = Math.max(0, before + give.points());
                earned.put(person, after);
                for (Level level : loyalty.levels())
                    if (before < level.from() && after >= level.from())
                        all.add(reached(level, give));
            }
        return all;
    }

    private static Give reached(Level level, Give by) {
        return new Give(
                by.person(),
                Kind.LEVEL,
                level.key(),
                "level/" + level.key() + "/" + by.person(),
                level.from(),
                by.at(),
                by.source(),
                by.batch());
    }
}
