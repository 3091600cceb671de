package embudo.measure;

import embudo.catalog.condition.Folded;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/** What a list can be ordered by: a value, or none, for each row. */
sealed interface SortKey {
    /** Comes after all others. */
    long UNKNOWN = -1;

    /** Places of the first {@code n} rows as unsigned numbers, {@link #UNKNOWN} without a value. */
    long[] places(int n);

    boolean known(int row);

    /** Compares the values of other rows with the row's; each has one. */
    IntUnaryOperator to(int row);

    /** True when the row's value is the one it had under the same key some time before. */
    boolean same(SortKey before, int row);

    /** Numbers and moments; unknown is not a number. */
    record Numbers(IntToDoubleFunction values) implements SortKey {
        @Override
        public long[] places(int n) {
            long[] places = new long[n];
            for (int row = 0; row < n; row++) {
                double value = values.applyAsDouble(row);
                long bits = Double.doubleToRawLongBits(value + 0.0);
                places[row] =
                        Double.isNaN(value) ? UNKNOWN : bits < 0 ? ~bits : bits | Long.MIN_VALUE;
            }
            return places;
        }

        @Override
        public boolean known(int row) {
            return !Double.isNaN(values.applyAsDouble(row));
        }

        @Override
        public IntUnaryOperator to(int row) {
            double value = values.applyAsDouble(row) + 0.0;
            return other -> Double.compare(values.applyAsDouble(other) + 0.0, value);
        }

        @Override
        public boolean same(SortKey before, int row) {
            double was = ((Numbers) before).values.applyAsDouble(row);
            return Double.compare(was, values.applyAsDouble(row)) == 0;
        }
    }

    /** Texts by number, compared without regard to case and accents. */
    record Texts(Coded values) implements SortKey {
        @Override
        public long[] places(int n) {
            int[] ranks = TextRanks.of(values.codes(), values::value);
            long[] places = new long[n];
            for (int row = 0; row < n; row++) {
                int code = values.code(row);
                places[row] = code < 0 ? UNKNOWN : ranks[code];
            }
            return places;
        }

        @Override
        public boolean known(int row) {
            return values.code(row) >= 0;
        }

        @Override
        public IntUnaryOperator to(int row) {
            String text = Folded.of(values.value(values.code(row)));
            return other -> Folded.compare(values.value(values.code(other)), text);
        }

        @Override
        public boolean same(SortKey before, int row) {
            return ((Texts) before).values.code(row) == values.code(row);
        }
    }

    /** People by first and last name; one of them, or what stands in for both, comes first. */
    record Names(Coded first, Coded last, IntFunction<String> otherwise) implements SortKey {
        @Override
        public long[] places(int n) {
            int firsts = first.codes();
            int both = firsts + last.codes();
            int[] nameless = new int[n];
            int without = 0;
            for (int row = 0; row < n; row++)
                if (first.code(row) < 0 && last.code(row) < 0 && otherwise.apply(row) != null)
                    nameless[without++] = row;
            int[] ranks =
                    TextRanks.of(
                            both + without,
                            i ->
                                    i < firsts
                                            ? first.value(i)
                                            : i < both
                                                    ? last.value(i - firsts)
                                                    : otherwise.apply(nameless[i - both]));
            long[] places = new long[n];
            for (int row = 0; row < n; row++) {
                int one = first.code(row);
                int two = last.code(row);
                places[row] =
                        one < 0
                                ? two < 0 ? UNKNOWN : (long) ranks[firsts + two] << 32
                                : (long) ranks[one] << 32 | (two < 0 ? 0 : ranks[firsts + two] + 1);
            }
            for (int i = 0; i < without; i++) places[nameless[i]] = (long) ranks[both + i] << 32;
            return places;
        }

        @Override
        public boolean known(int row) {
            return leading(row) != null;
        }

        private String leading(int row) {
            int one = first.code(row);
            int two = last.code(row);
            if (one >= 0) return first.value(one);
            return two >= 0 ? last.value(two) : otherwise.apply(row);
        }

        private String following(int row) {
            boolean both = first.code(row) >= 0 && last.code(row) >= 0;
            return both ? last.value(last.code(row)) : null;
        }

        @Override
        public IntUnaryOperator to(int row) {
            String lead = Folded.of(leading(row));
            String second = following(row) == null ? null : Folded.of(following(row));
            return other -> {
                int leads = Folded.compare(leading(other), lead);
                if (leads != 0) return leads;
                String its = following(other);
                if (its == null || second == null)
                    return Boolean.compare(its != null, second != null);
                return Folded.compare(its, second);
            };
        }

        @Override
        public boolean same(SortKey before, int row) {
            Names was = (Names) before;
            if (was.first.code(row) != first.code(row) || was.last.code(row) != last.code(row))
                return false;
            boolean named = first.code(row) >= 0 || last.code(row) >= 0;
            return named
                    || java.util.Objects.equals(was.otherwise.apply(row), otherwise.apply(row));
        }
    }
}
