package embudo.cli;

import embudo.catalog.FeatureBook;
import embudo.domain.Actor;
import embudo.kernel.Problem;
import embudo.learn.lead.LeadModels;
import embudo.learn.lead.LeadTrainer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code model train|list|promote|rollback}: versions of the workspace's own models. */
final class RegistryCommands {
    private RegistryCommands() {}

    /** What all of them share: the model's name. */
    private abstract static class OfModel implements Callable<Integer> {
        final Session session;

        @Parameters(paramLabel = "NAME")
        String name;

        OfModel(Session session) {
            this.session = session;
        }

        LeadModels models() {
            if (!name.equals(LeadTrainer.MODEL))
                throw new Problem("cli.model.unknown", name, LeadTrainer.MODEL);
            return session.services().leadModels();
        }

        void rescore() {
            session.services().rescoring().all(session.terminal().progress());
        }
    }

    @Command(name = "train", mixinStandardHelpOptions = true)
    static final class Train extends OfModel {
        @Option(names = "--preset", defaultValue = "default")
        String preset;

        @Option(names = "--promote")
        boolean promote;

        Train(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            LeadModels models = models();
            FeatureBook.Preset chosen =
                    switch (preset.toLowerCase(Locale.ROOT)) {
                        case "default" -> FeatureBook.Preset.DEFAULT;
                        case "exact" -> FeatureBook.Preset.EXACT;
                        default -> throw new Problem("cli.model.preset", preset);
                    };
            session.settled();
            LeadModels.Version made =
                    models.train(chosen, Actor.COMMAND, session.terminal().progress());
            if (promote) {
                made = models.promote(made.row().version(), false, Actor.COMMAND);
                rescore();
            }
            VersionWords.print(made, session.terminal());
            return 0;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListAll extends OfModel {
        ListAll(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            List<Map<String, Object>> json = new ArrayList<>();
            Table table =
                    new Table(terminal, "id", "state", "at", "rows", "positives", "auc", "gate")
                            .right(0, 3, 4, 5);
            for (LeadModels.Version version : models().versions()) {
                json.add(VersionWords.json(version));
                table.row(
                        version.row().version(),
                        terminal.texts().get(VersionWords.state(version)),
                        version.row().trainedAt(),
                        version.row().rows(),
                        version.row().positives(),
                        VersionWords.three(version.report().later().auc()),
                        terminal.texts()
                                .get(
                                        version.report().passes()
                                                ? "cli.model.gate.passed"
                                                : "cli.model.gate.failed"));
            }
            if (terminal.json()) terminal.result(Map.of("model", name, "versions", json));
            else table.print();
            return 0;
        }
    }

    @Command(name = "promote", mixinStandardHelpOptions = true)
    static final class Promote extends OfModel {
        @Option(names = "--version-number", paramLabel = "N")
        Integer number;

        @Option(names = "--anyway")
        boolean anyway;

        Promote(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            LeadModels models = models();
            int wanted =
                    number != null
                            ? number
                            : models.versions().stream()
                                    .map(v -> v.row().version())
                                    .findFirst()
                                    .orElseThrow(() -> new Problem("cli.model.none", name));
            session.settled();
            LeadModels.Version now = models.promote(wanted, anyway, Actor.COMMAND);
            rescore();
            VersionWords.print(now, session.terminal());
            return 0;
        }
    }

    @Command(name = "rollback", mixinStandardHelpOptions = true)
    static final class RollBack extends OfModel {
        RollBack(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            LeadModels models = models();
            session.settled();
            Optional<LeadModels.Version> now = models.rollBack(Actor.COMMAND);
            rescore();
            Terminal terminal = session.terminal();
            if (now.isPresent()) VersionWords.print(now.get(), terminal);
            else if (terminal.json()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("model", name);
                json.put("version", null);
                terminal.result(json);
            } else terminal.line(terminal.texts().get("cli.model.rules"));
            return 0;
        }
    }
}
