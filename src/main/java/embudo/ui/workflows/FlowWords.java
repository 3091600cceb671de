package embudo.ui.workflows;

import embudo.catalog.Workflows;
import embudo.catalog.condition.Span;
import embudo.catalog.workflow.Action;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Template;
import embudo.plot.FlowPlot;
import embudo.plot.Ink;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says steps as boxes: what each does and to what. */
final class FlowWords {
    private final Workflows catalogue;

    FlowWords(Workflows catalogue) {
        this.catalogue = catalogue;
    }

    FlowPlot.Node node(Step step, String figure, String note, Texts texts) {
        return new FlowPlot.Node(
                step.id(), title(step, texts), about(step, texts), figure, ink(step), note);
    }

    private static Ink ink(Step step) {
        return switch (step) {
            case Step.Act act -> Ink.CHART_1;
            case Step.Branch branch -> Ink.CHART_4;
            case Step.Split split -> Ink.CHART_4;
            case Step.Wait wait -> Ink.BORDER_STRONG;
            case Step.Await await -> Ink.CHART_3;
            case Step.Run run -> Ink.CHART_2;
        };
    }

    private String title(Step step, Texts texts) {
        return switch (step) {
            case Step.Act act -> {
                Action action = catalogue.actions().get(act.action());
                yield action == null ? act.action() : action.name().get(texts.language());
            }
            case Step.Branch branch -> texts.get("ui.workflows.step.branch");
            case Step.Split split -> texts.get("ui.workflows.step.split");
            case Step.Wait wait -> texts.get("ui.workflows.step.wait");
            case Step.Await await -> texts.get("ui.workflows.step.await");
            case Step.Run run -> texts.get("ui.workflows.step.run");
        };
    }

    private String about(Step step, Texts texts) {
        return switch (step) {
            case Step.Act act -> about(act, texts);
            case Step.Branch branch -> texts.get("ui.workflows.ways", branch.ways().size() + 1);
            case Step.Split split ->
                    split.arms().stream().map(Step.Arm::name).collect(Collectors.joining(" / "));
            case Step.Wait wait -> waits(wait, texts);
            case Step.Await await ->
                    await.types().stream()
                            .map(t -> texts.get("domain.event." + t.key()))
                            .collect(Collectors.joining(", "));
            case Step.Run run -> run.workflow();
        };
    }

    private String about(Step.Act act, Texts texts) {
        Template template = catalogue.templates().get(act.with().getOrDefault("template", ""));
        if (template != null)
            // Without a person the words that stand in are as good as any.
            return template.fill(texts.language(), act.with()::get).get("subject");
        return act.with().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" · "));
    }

    private static String waits(Step.Wait wait, Texts texts) {
        List<String> parts = new ArrayList<>();
        String from = wait.from().name().toLowerCase(Locale.ROOT);
        if (wait.span() != null) {
            boolean before = wait.span().amount() < 0;
            Span span = before ? wait.span().negated() : wait.span();
            String length =
                    texts.get(
                            "catalog.condition.length."
                                    + span.unit().name().toLowerCase(Locale.ROOT),
                            span.amount());
            parts.add(
                    before
                            ? texts.get("ui.workflows.before." + from, length)
                            : texts.get("ui.workflows.after." + from, length));
        }
        if (wait.at() != null) parts.add(texts.get("ui.workflows.at", wait.at().toString()));
        if (wait.working()) parts.add(texts.get("ui.workflows.working"));
        return String.join(", ", parts);
    }
}
