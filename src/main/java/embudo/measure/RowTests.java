package embudo.measure;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Condition.Op;
import embudo.catalog.condition.Folded;
import embudo.catalog.condition.Literal;
import embudo.catalog.condition.Operand;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Turns a condition into a test of rows. */
final class RowTests {
    private final Scope scope;
    private final Moments moments;

    RowTests(Scope scope, Moments moments) {
        this.scope = scope;
        this.moments = moments;
    }

    IntPredicate of(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> {
                IntPredicate[] tests = parts.stream().map(this::of).toArray(IntPredicate[]::new);
                yield row -> {
                    for (IntPredicate test : tests) if (!test.test(row)) return false;
                    return true;
                };
            }
            case Condition.Any(List<Condition> parts) -> {
                IntPredicate[] tests = parts.stream().map(this::of).toArray(IntPredicate[]::new);
                yield row -> {
                    for (IntPredicate test : tests) if (test.test(row)) return true;
                    return false;
                };
            }
            case Condition.Not(Condition part) -> of(part).negate();
            case Condition.Compare(Operand o, Op op, Literal value) -> compare(o, op, value);
            case Condition.In(Operand o, List<Literal> values) -> in(o, values);
            case Condition.Between(Operand o, Literal low, Literal high) -> {
                IntToDoubleFunction column = scope.number(o);
                double from = number(low);
                double to = number(high);
                yield row -> {
                    double value = column.applyAsDouble(row);
                    return value >= from && value <= to;
                };
            }
            case Condition.Like(Operand o, boolean start, String part) -> {
                String wanted = Folded.of(part);
                yield texts(o, start ? t -> t.startsWith(wanted) : t -> t.contains(wanted));
            }
            case Condition.Known(Operand o) -> scope.known(o);
            case Condition.InSegment(String id) -> scope.segment(id);
        };
    }

    private IntPredicate compare(Operand o, Op op, Literal value) {
        return switch (value) {
            case Literal.Flag(boolean wanted) -> {
                IntPredicate flag = scope.flag(((Operand.Of) o).field());
                yield wanted == (op == Op.EQ) ? flag : flag.negate();
            }
            case Literal.Text(String text) -> {
                String wanted = Folded.of(text);
                IntPredicate equal = texts(o, wanted::equals);
                yield op == Op.EQ ? equal : equal.negate();
            }
            case Literal.Number number -> ordered(o, op, number);
            case Literal.Moment moment -> ordered(o, op, moment);
        };
    }

    /** Unknown values, on either side, are unequal to everything and otherwise compare false. */
    private IntPredicate ordered(Operand o, Op op, Literal value) {
        IntToDoubleFunction column = scope.number(o);
        double wanted = number(value);
        return switch (op) {
            case EQ -> row -> column.applyAsDouble(row) == wanted;
            case NE -> row -> column.applyAsDouble(row) != wanted;
            case LE -> row -> column.applyAsDouble(row) <= wanted;
            case GE -> row -> column.applyAsDouble(row) >= wanted;
            case LT -> row -> column.applyAsDouble(row) < wanted;
            case GT -> row -> column.applyAsDouble(row) > wanted;
        };
    }

    private IntPredicate in(Operand o, List<Literal> values) {
        if (values.stream().allMatch(v -> v instanceof Literal.Text)) {
            Set<String> wanted =
                    values.stream()
                            .map(v -> Folded.of(((Literal.Text) v).value()))
                            .collect(Collectors.toSet());
            return texts(o, wanted::contains);
        }
        List<IntPredicate> tests = values.stream().map(v -> compare(o, Op.EQ, v)).toList();
        return row -> {
            for (IntPredicate test : tests) if (test.test(row)) return true;
            return false;
        };
    }

    private double number(Literal value) {
        return value instanceof Literal.Moment moment
                ? moments.of(moment)
                : ((Literal.Number) value).value();
    }

    /** Each different text is looked at once, unless a single row is asked for. */
    private IntPredicate texts(Operand o, Predicate<String> test) {
        Coded column = scope.text(((Operand.Of) o).field());
        if (scope.single())
            return row -> {
                int code = column.code(row);
                return code >= 0 && test.test(Folded.of(column.value(code)));
            };
        boolean[] holds = new boolean[column.codes()];
        for (int code = 0; code < holds.length; code++)
            holds[code] = test.test(Folded.of(column.value(code)));
        return row -> {
            int code = column.code(row);
            return code >= 0 && holds[code];
        };
    }
}
