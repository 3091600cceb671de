package embudo.catalog;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How a fact's value becomes points. A fact that is unknown earns none. */
public sealed interface Points {
    /** The most a value can earn. */
    int most();

    /** Points for each word; words not named earn none. */
    record Words(Map<String, Integer> points) implements Points {
        public Words {
            points = Map.copyOf(points);
        }

        public int of(String word) {
            return points.getOrDefault(word, 0);
        }

        @Override
        public int most() {
            return points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    /** The same points for any value. */
    record Known(int most) implements Points {}

    /** Points of the highest step that the number reaches; below the first step none. */
    record AtLeast(NavigableMap<Integer, Integer> steps) implements Points {
        public AtLeast {
            steps = new TreeMap<>(steps);
        }

        public int of(double number) {
            var step = steps.floorEntry((int) Math.min(number, Integer.MAX_VALUE));
            return step == null ? 0 : step.getValue();
        }

        @Override
        public int most() {
            return steps.isEmpty() ? 0 : steps.lastEntry().getValue();
        }
    }

    /** Points of the lowest step that the number does not exceed; above the last step none. */
    record AtMost(NavigableMap<Integer, Integer> steps) implements Points {
        public AtMost {
            steps = new TreeMap<>(steps);
        }

        public int of(double number) {
            var step = steps.ceilingEntry((int) Math.min(Math.ceil(number), Integer.MAX_VALUE));
            return step == null ? 0 : step.getValue();
        }

        @Override
        public int most() {
            return steps.isEmpty() ? 0 : steps.firstEntry().getValue();
        }
    }

    /**
     * Points of the level whose keyword stands in the text. Of several keywords the longest
     * decides, so that "vice president" is not a president; a text without any earns {@code other}.
     */
    record Levels(List<Level> levels, int other) implements Points {
        public Levels {
            levels = List.copyOf(levels);
        }

        public int of(String text) {
            Level level = level(text);
            return level == null ? other : level.points();
        }

        /** The level of a text, null when it has no keyword. */
        public Level level(String text) {
            String padded = " " + PlainText.of(text) + " ";
            Level best = null;
            int longest = 0;
            for (Level level : levels)
                for (String keyword : level.keywords())
                    if (keyword.length() > longest && padded.contains(" " + keyword + " ")) {
                        best = level;
                        longest = keyword.length();
                    }
            return best;
        }

        @Override
        public int most() {
            return Math.max(other, levels.stream().mapToInt(Level::points).max().orElse(0));
        }
    }

    /** One seniority level: lower-case keywords without accents, English and Spanish together. */
    record Level(String key, int points, List<String> keywords) {
        public Level {
            keywords = List.copyOf(keywords);
        }
    }
}
