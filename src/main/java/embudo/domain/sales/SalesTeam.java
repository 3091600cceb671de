package embudo.domain.sales;

import embudo.domain.Settings;
import embudo.kernel.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The people leads can be given to, in the order in which they were declared. */
public record SalesTeam(List<Member> members) {
    /** Setting: names, each with an address if wanted: {@code Ana Ruiz <ana@x.example>, Luis}. */
    public static final String OWNERS = "sales.owners";

    private static final Pattern MEMBER =
            Pattern.compile("([^<>,;\\p{Cc}]{1,200}?)\\s*(?:<\\s*([^<>\\s@]+@[^<>\\s@]+)\\s*>)?");

    /**
     * One of the team.
     *
     * @param address e-mail, empty when none is known
     */
    public record Member(String name, String address) {}

    public SalesTeam {
        members = List.copyOf(members);
    }

    public static SalesTeam of(Settings settings) {
        return read(settings.get(OWNERS, ""));
    }

    /**
     * Reads what the setting holds; commas, semicolons or lines part the people.
     *
     * @throws Problem when one can't be read, or two have one name
     */
    public static SalesTeam read(String text) {
        List<Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String part : text.split("[,;\\n]")) {
            if (part.isBlank()) continue;
            Matcher one = MEMBER.matcher(part.strip());
            if (!one.matches()) throw new Problem("domain.team.unreadable", part.strip());
            String name = one.group(1).strip();
            if (!names.add(name.toLowerCase(Locale.ROOT)))
                throw new Problem("domain.team.twice", name);
            members.add(new Member(name, one.group(2) == null ? "" : one.group(2)));
        }
        return new SalesTeam(members);
    }

    /** As {@link #read} reads it. */
    public String text() {
        return members.stream()
                .map(m -> m.address().isEmpty() ? m.name() : m.name() + " <" + m.address() + ">")
                .collect(Collectors.joining(", "));
    }

    public List<String> names() {
        return members.stream().map(Member::name).toList();
    }

    /**
     * A name as declared, whatever its letter case.
     *
     * @throws Problem when nobody of the team has it
     */
    public String find(String name) {
        if (members.isEmpty()) throw new Problem("domain.team.empty", OWNERS);
        return names().stream()
                .filter(n -> n.equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new Problem("domain.team.unknown", name, String.join(", ", names())));
    }
}
