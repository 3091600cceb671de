package embudo.cli;

import embudo.domain.Band;
import embudo.domain.LeadQuery;
import embudo.kernel.Problem;

import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Options that choose leads, the same for every command that works on some. */
final class LeadOptions {
    @Option(names = "--search", defaultValue = "")
    String search;

    @Option(names = "--band", split = ",")
    String[] bands = {};

    @Option(names = "--uncontacted")
    boolean uncontacted;

    @Option(names = "--where", paramLabel = "CONDITION", defaultValue = "")
    String where;

    LeadQuery query() {
        Set<Band> chosen = EnumSet.noneOf(Band.class);
        for (String band : bands) chosen.add(band(band));
        return LeadQuery.all()
                .withText(search)
                .withBands(chosen)
                .withUncontacted(uncontacted)
                .withWhere(where);
    }

    private static Band band(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(Band.values())
                .filter(b -> b.key().equals(name) || b.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem("cli.band.unknown", text));
    }
}
