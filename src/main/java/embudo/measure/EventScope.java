package embudo.measure;

import embudo.catalog.condition.Amount;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Operand;
import embudo.domain.Campaign;
import embudo.domain.Channel;
import embudo.domain.Device;
import embudo.domain.EventType;
import embudo.domain.Webinar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/** Events as the rows of a condition. */
final class EventScope implements Scope {
    private final Columns columns;
    private final EventAmounts amounts;
    private final List<Webinar> webinars;
    private final List<Campaign> campaigns;

    EventScope(
            Columns columns,
            EventAmounts amounts,
            List<Webinar> webinars,
            List<Campaign> campaigns) {
        this.columns = columns;
        this.amounts = amounts;
        this.webinars = webinars;
        this.campaigns = campaigns;
    }

    @Override
    public IntToDoubleFunction number(Operand operand) {
        return switch (field(operand)) {
            case Fields.AT -> columns.occurredAt::get;
            case Fields.MINUTE -> row -> orUnknown(columns.minute.get(row));
            case Fields.SECTION -> row -> orUnknown(columns.section.get(row));
            case Fields.AMOUNT -> this::amount;
            default -> throw new IllegalStateException(operand.toString());
        };
    }

    private static double orUnknown(int value) {
        return value < 0 ? Double.NaN : value;
    }

    private double amount(int row) {
        EventType type = EventType.ofCode(columns.type.get(row));
        if (Amount.of(type) == Amount.NONE || !amounts.usable(row)) return Double.NaN;
        return amounts.written(amounts.kept(row), type);
    }

    @Override
    public Coded text(String field) {
        return switch (field) {
            case Fields.CHANNEL -> words(Channel.values(), row -> columns.channel.get(row));
            case Fields.DEVICE -> words(Device.values(), row -> columns.device.get(row));
            case Fields.WEBINAR -> {
                Map<Integer, String> ids = new HashMap<>();
                for (Webinar webinar : webinars) ids.put(webinar.id(), webinar.externalId());
                yield named(ids, columns.webinar);
            }
            case Fields.CAMPAIGN -> {
                Map<Integer, String> names = new HashMap<>();
                for (Campaign campaign : campaigns) names.put(campaign.id(), campaign.name());
                yield named(names, columns.campaign);
            }
            default -> throw new IllegalStateException(field);
        };
    }

    private static Coded words(Enum<?>[] values, IntUnaryOperator code) {
        return new Listed(Arrays.stream(values).map(Enum::name).toList(), code);
    }

    /** Things by their id; an id nobody knows is unknown. */
    private static Coded named(Map<Integer, String> names, IntColumn column) {
        List<Integer> ids = names.keySet().stream().sorted().toList();
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) places.put(ids.get(i), i);
        return new Listed(
                ids.stream().map(names::get).toList(),
                row -> places.getOrDefault(column.get(row), -1));
    }

    @Override
    public IntPredicate flag(String field) {
        throw new IllegalStateException(field);
    }

    @Override
    public IntPredicate known(Operand operand) {
        return switch (field(operand)) {
            case Fields.CHANNEL, Fields.DEVICE, Fields.WEBINAR, Fields.CAMPAIGN -> {
                Coded column = text(field(operand));
                yield row -> column.code(row) >= 0;
            }
            default -> {
                IntToDoubleFunction column = number(operand);
                yield row -> !Double.isNaN(column.applyAsDouble(row));
            }
        };
    }

    @Override
    public IntPredicate segment(String id) {
        throw new IllegalStateException(id);
    }

    /** Events are many, their texts few: always work them out beforehand. */
    @Override
    public boolean single() {
        return false;
    }

    private static String field(Operand operand) {
        return ((Operand.Of) operand).field();
    }
}
