package embudo.house;

import static embudo.house.House.within;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules that compiled classes keep. */
final class HouseRules {
    private static final List<String> WINDOW =
            List.of(
                    "javafx",
                    "com.sun.javafx",
                    "com.sun.glass",
                    "org.controlsfx",
                    "eu.hansolo",
                    "atlantafx",
                    "org.kordamp");
    private static final List<String> DATABASE =
            List.of(
                    "java.sql",
                    "javax.sql",
                    "jakarta.persistence",
                    "org.hibernate",
                    "org.h2",
                    "org.flywaydb",
                    "com.zaxxer");
    private static final List<String> MAIL =
            List.of("jakarta.mail", "jakarta.activation", "org.eclipse.angus");
    private static final Set<String> BARE = Set.of("kernel", "spi", "connectors");

    static final List<HouseRule> ALL =
            List.of(
                    rule(
                            "every room is in the plan",
                            h ->
                                    h.classes().stream()
                                            .filter(c -> !Plan.rooms().contains(h.room(c)))
                                            .map(JavaClass::getName)),
                    uses(
                            "rooms import only what the plan allows",
                            h ->
                                    (from, to) ->
                                            h.contains(to)
                                                    && !Plan.allows(h.room(from), h.room(to))),
                    rule("rooms form no cycle", HouseRules::cycles),
                    uses("screens see only the floors below them", h -> (a, b) -> climbs(h, a, b)),
                    uses(
                            "connectors don't see each other",
                            h ->
                                    (from, to) ->
                                            h.room(from).equals("connectors")
                                                    && h.room(to).equals("connectors")
                                                    && !h.part(from, 1).equals(h.part(to, 1))),
                    uses(
                            "kernel, spi and connectors stand on the JDK alone",
                            h ->
                                    (from, to) ->
                                            BARE.contains(h.room(from))
                                                    && !h.contains(to)
                                                    && !to.isPrimitive()
                                                    && !within(to, List.of("java", "javax"))
                                                    && !within(to, MAIL)),
                    uses(
                            "mail libraries stay in the mail connector",
                            h ->
                                    (from, to) ->
                                            within(to, MAIL)
                                                    && !(h.room(from).equals("connectors")
                                                            && h.part(from, 1).equals("mail"))),
                    stays("JavaFX stays in ui and app", WINDOW, Set.of("ui", "app")),
                    stays("the database stays in store", DATABASE, Set.of("store")),
                    stays("Weka stays in learn", List.of("weka"), Set.of("learn")),
                    calls(
                            "runLater stays in ui.kit",
                            h ->
                                    (from, call) ->
                                            call.on("javafx.application.Platform")
                                                    && call.name().equals("runLater")
                                                    && !(h.room(from).equals("ui")
                                                            && h.part(from, 1).equals("kit"))),
                    calls("nothing is interrupted", h -> (from, call) -> Calls.interrupts(call)),
                    uses(
                            "no JavaFX task, whose cancel interrupts",
                            h -> (from, to) -> within(to, List.of("javafx.concurrent"))),
                    calls(
                            "only kernel reads the clock",
                            h ->
                                    (from, call) ->
                                            !h.room(from).equals("kernel")
                                                    && Calls.readsClock(call)),
                    calls(
                            "letters change their case in a named language",
                            h -> (from, call) -> Calls.changesCase(call)),
                    rule("only cli and app print", HouseRules::prints),
                    rule("no static can change", h -> h.fields(Statics::canChange)));

    private HouseRules() {}

    /** A use that goes up, or across to another package of the same floor. */
    private static boolean climbs(House h, JavaClass from, JavaClass to) {
        if (!h.room(from).equals("ui") || !h.room(to).equals("ui")) return false;
        String own = h.part(from, 1);
        String other = h.part(to, 1);
        return !own.isEmpty()
                && !other.isEmpty()
                && !own.equals(other)
                && Plan.floor(other) >= Plan.floor(own);
    }

    private static Stream<String> cycles(House h) {
        return SlicesRuleDefinition.slices()
                .matching(h.base() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(h.classes())
                .getFailureReport()
                .getDetails()
                .stream();
    }

    private static Stream<String> prints(House h) {
        Stream<String> streams =
                h.classes().stream()
                        .flatMap(c -> c.getFieldAccessesFromSelf().stream())
                        .filter(a -> a.getTargetOwner().isEquivalentTo(System.class))
                        .filter(a -> !mayPrint(h, a.getOriginOwner()))
                        .map(a -> a.getDescription());
        return Stream.concat(
                streams,
                h.calls((from, call) ->
                        !mayPrint(h, from) && call.of(Throwable.class, "printStackTrace", 0)));
    }

    private static boolean mayPrint(House h, JavaClass c) {
        return Set.of("cli", "app").contains(h.room(c));
    }

    private static HouseRule stays(String name, List<String> packages, Set<String> rooms) {
        return uses(name, h -> (from, to) -> within(to, packages) && !rooms.contains(h.room(from)));
    }

    private static HouseRule uses(
            String name, Function<House, BiPredicate<JavaClass, JavaClass>> refused) {
        return rule(name, h -> h.uses(refused.apply(h)));
    }

    private static HouseRule calls(
            String name, Function<House, BiPredicate<JavaClass, House.Call>> refused) {
        return rule(name, h -> h.calls(refused.apply(h)));
    }

    private static HouseRule rule(String name, Function<House, Stream<String>> search) {
        return new HouseRule(name, search);
    }
}
