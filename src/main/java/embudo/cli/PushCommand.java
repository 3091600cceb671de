package embudo.cli;

import embudo.catalog.condition.Conditions;
import embudo.domain.LeadQuery;
import embudo.kernel.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code lead push}: scores, written back to a service. */
@Command(name = "push", mixinStandardHelpOptions = true)
final class PushCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "LEADS", arity = "0..*")
    List<String> leads = List.of();

    @Option(names = "--segment")
    String segment;

    @Option(names = "--connector", defaultValue = "webhook")
    String connector;

    @Option(names = "--dry-run")
    boolean dryRun;

    PushCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Services services = session.settled();
        if (leads.isEmpty() == (segment == null)) throw new Problem("cli.lead.push.whom");
        Set<Long> people = new LinkedHashSet<>();
        for (String lead : leads) people.add(LeadCommands.find(services, lead).id());
        if (segment != null)
            people.addAll(
                    services.leads()
                            .ids(
                                    LeadQuery.all()
                                            .withWhere(
                                                    Conditions.print(
                                                            services.segments()
                                                                    .condition(segment)))));
        return Sending.run(session, services.outbox().prepareScores(connector, people), dryRun);
    }
}
