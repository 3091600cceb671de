package embudo.house;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One rule: its name, and a search for what breaks it. */
record HouseRule(String name, Function<House, Stream<String>> search) {
    List<String> broken(House house) {
        return search.apply(house).distinct().sorted().toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
