package embudo.flow;

import embudo.catalog.Workflows;
import embudo.catalog.sketch.SequencePlan;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Template;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Band;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who is written to with what on which day, class by class, S-NUR-05. */
public final class ProgrammeMap {
    private ProgrammeMap() {}

    /**
     * The mails of one class.
     *
     * @param days as many as from the first mail to the last, 0 where they go by no calendar
     */
    public record Row(Band band, Workflow workflow, int days, List<Mail> mails) {
        public Row {
            mails = List.copyOf(mails);
        }
    }

    /**
     * @param day counted from the entry, 0 where there is no calendar
     */
    public record Mail(int day, Template template) {}

    /** As the workflows are now; a workflow that writes by no calendar gives its mails in order. */
    public static List<Row> of(FlowBook book) {
        Workflows catalogue = book.catalogue();
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Band, String> of : catalogue.programme().classes().entrySet()) {
            Workflow workflow = book.get(of.getValue());
            List<Mail> mails = new ArrayList<>();
            for (SequencePlan.Mail mail : SequencePlan.of(Sketch.of(workflow)))
                add(mails, mail.day(), catalogue.templates().get(mail.template()));
            if (mails.isEmpty())
                for (Step step : workflow.steps())
                    if (step instanceof Step.Act act)
                        add(mails, 0, catalogue.templates().get(act.with().get("template")));
            rows.add(
                    new Row(
                            of.getKey(),
                            workflow,
                            mails.isEmpty() ? 0 : mails.getLast().day(),
                            mails));
        }
        return rows;
    }

    private static void add(List<Mail> mails, int day, Template template) {
        if (template != null) mails.add(new Mail(day, template));
    }
}
