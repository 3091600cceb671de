package embudo.cli;

import embudo.catalog.TouchRule;
import embudo.catalog.condition.Conditions;
import embudo.domain.Channel;
import embudo.kernel.Problem;
import embudo.measure.CreditQuestion;
import embudo.measure.JourneyMap;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code journeys}: how people went from channel to channel, or what one person went through. */
@Command(name = "journeys", mixinStandardHelpOptions = true)
final class JourneysCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--period")
    String period;

    @Option(names = "--top", defaultValue = "10")
    int top;

    @Option(names = "--from", paramLabel = "CHANNEL")
    String from;

    @Option(names = "--where", paramLabel = "CONDITION")
    String where;

    @Option(names = "--look-back")
    Integer lookBack;

    @Option(names = "--lead", paramLabel = "LEAD")
    String lead;

    JourneysCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Channel start = from == null ? null : channel();
        Services services = session.settled();
        JourneysPrint print = new JourneysPrint(session.terminal(), top);
        if (lead != null) {
            long person = LeadCommands.find(services, lead).id();
            print.person(services.credits().person(person), services.settings().zone());
            return 0;
        }
        JourneyMap map = services.credits().map(question(services));
        print.map(map, start == null ? busiest(map) : start);
        return 0;
    }

    private CreditQuestion question(Services services) {
        TouchRule rule = services.credits().rule();
        if (lookBack != null) rule = rule.lookingBack(lookBack);
        return new CreditQuestion(
                FigureCommands.period(services, period),
                CreditQuestion.By.CHANNEL,
                where == null
                        ? null
                        : Conditions.read(where, services.audience().fields()).orThrow(),
                rule,
                CreditQuestion.options(rule));
    }

    private Channel channel() {
        return Arrays.stream(Channel.values())
                .filter(c -> c != Channel.NONE && c.key().equals(from))
                .findFirst()
                .orElseThrow(() -> new Problem("cli.journeys.channel", from));
    }

    /** The channel that most journeys begin with, NONE without journeys. */
    private static Channel busiest(JourneyMap map) {
        return map.entries().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Channel.NONE);
    }
}
