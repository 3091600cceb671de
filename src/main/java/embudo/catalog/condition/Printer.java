package embudo.catalog.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a condition in the syntax that {@link Conditions#read} reads. */
final class Printer {
    private Printer() {}

    static String print(Condition c) {
        return switch (c) {
            case Condition.All all when all.parts().isEmpty() -> "true";
            case Condition.Any any when any.parts().isEmpty() -> "false";
            case Condition.All all -> join(all.parts(), " && ");
            case Condition.Any any -> join(any.parts(), " || ");
            case Condition.Not(Condition.Known(Operand o)) -> "unknown(" + print(o) + ")";
            case Condition.Not(Condition part) -> "!(" + print(part) + ")";
            case Condition.Compare(Operand o, Condition.Op op, Literal value) ->
                    print(o) + " " + op.sign() + " " + print(value);
            case Condition.In(Operand o, List<Literal> values) ->
                    values.stream()
                            .map(Printer::print)
                            .collect(Collectors.joining(", ", print(o) + " in [", "]"));
            case Condition.Between(Operand o, Literal low, Literal high) ->
                    print(o) + " between " + print(low) + " and " + print(high);
            case Condition.Like(Operand o, boolean start, String part) ->
                    print(o) + (start ? " starts " : " contains ") + quote(part);
            case Condition.Known(Operand o) -> "known(" + print(o) + ")";
            case Condition.InSegment(String id) -> "in_segment(" + quote(id) + ")";
        };
    }

    private static String join(List<Condition> parts, String sign) {
        return parts.stream().map(Printer::part).collect(Collectors.joining(sign));
    }

    private static String part(Condition c) {
        boolean joined =
                c instanceof Condition.All all && !all.parts().isEmpty()
                        || c instanceof Condition.Any any && !any.parts().isEmpty();
        return joined ? "(" + print(c) + ")" : print(c);
    }

    private static String print(Operand operand) {
        return switch (operand) {
            case Operand.Of(String field) when field.startsWith(Fields.CUSTOM) ->
                    "custom(" + quote(field.substring(Fields.CUSTOM.length())) + ")";
            case Operand.Of(String field) -> field;
            case Operand.Aggregate a -> {
                StringBuilder s =
                        new StringBuilder(a.kind().name().toLowerCase(Locale.ROOT)).append('(');
                s.append(a.types().stream().map(t -> t.key()).collect(Collectors.joining(" | ")));
                if (a.window() != null) s.append(", ").append(a.window());
                if (!a.where().equals(Condition.EVERYONE)) s.append(", ").append(print(a.where()));
                yield s.append(')').toString();
            }
        };
    }

    private static String print(Literal value) {
        return switch (value) {
            case Literal.Text(String text) -> quote(text);
            case Literal.Number(double number) -> number(number);
            case Literal.Flag(boolean flag) -> Boolean.toString(flag);
            case Literal.Moment(Literal.Anchor anchor, String ref, Span offset) -> {
                String base =
                        switch (anchor) {
                            case NOW -> "now";
                            case DAY -> quote(ref);
                            case WEBINAR -> "webinar(" + quote(ref) + ")";
                        };
                if (offset == null) yield base;
                yield base + (offset.amount() < 0 ? " - " + offset.negated() : " + " + offset);
            }
        };
    }

    private static String number(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.toPlainString();
    }

    static String quote(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
