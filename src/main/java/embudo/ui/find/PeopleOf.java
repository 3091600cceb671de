package embudo.ui.find;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Literal;
import embudo.catalog.condition.Operand;
import embudo.domain.EventType;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;

import java.util.List;

/** Leads the way from something that was found to the people a condition holds of. */
public final class PeopleOf {
    private final Audience audience;
    private final Desk desk;
    private final Lane<Runnable> opening;

    public PeopleOf(Audience audience, Desk desk) {
        this.audience = audience;
        this.desk = desk;
        opening = desk.async().lane(Runnable::run, desk::fail);
    }

    /** Who did one of these at least once, at the place called {@code value}. */
    void open(String title, List<EventType> deeds, String field, String value) {
        Condition place =
                new Condition.Compare(
                        new Operand.Of(field), Condition.Op.EQ, new Literal.Text(value));
        Operand often = new Operand.Aggregate(Operand.Kind.COUNT, deeds, null, place);
        Condition once = new Condition.Compare(often, Condition.Op.GE, new Literal.Number(1));
        opening.ask(() -> {
            var people = audience.people(once);
            return () -> desk.navigator().openLeads(title, people);
        });
    }
}
