package embudo.catalog.sketch;

import embudo.catalog.condition.Span;
import embudo.catalog.workflow.Step;
import embudo.kernel.Problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A nurturing sequence as a calendar: mails on days counted from when the person entered. A
 * workflow is one when it only sends mails and waits whole days from the beginning, one after the
 * other.
 */
public final class SequencePlan {
    private static final String MAIL = "send_email";
    private static final int LATEST = 365;

    /**
     * @param step the mail's step
     * @param waiting the step that waits for its day, empty on the day of entry
     * @param day 0 on the day of entry
     */
    public record Mail(String step, String waiting, int day, String template) {}

    private SequencePlan() {}

    /** In order; empty when the workflow is none. */
    public static List<Mail> of(Sketch s) {
        List<Mail> mails = new ArrayList<>();
        int day = 0;
        String waited = "";
        for (int i = 0; i < s.steps().size(); i++) {
            SketchStep step = s.steps().get(i);
            String below = i + 1 < s.steps().size() ? s.steps().get(i + 1).id() : Step.END;
            if (step.exits().size() != 1 || !step.follows().equals(below)) return List.of();
            if (mail(step)) {
                mails.add(new Mail(step.id(), waited, day, step.body().word("with.template")));
                waited = "";
            } else {
                int days = days(step);
                if (days < day || !waited.isEmpty()) return List.of();
                day = days;
                waited = step.id();
            }
        }
        return waited.isEmpty() ? mails : List.of();
    }

    private static boolean mail(SketchStep step) {
        return step.kind() == SketchStep.Kind.ACT && step.body().word("do").equals(MAIL);
    }

    /** Days that a wait is from the beginning; -1 for another step. */
    private static int days(SketchStep step) {
        if (step.kind() != SketchStep.Kind.WAIT || !step.body().word("wait.from").equals("trigger"))
            return -1;
        Span span = Span.parse(step.body().word("wait.for"));
        if (span == null || span.amount() < 0) return -1;
        return switch (span.unit()) {
            case DAYS -> span.amount();
            case WEEKS -> 7 * span.amount();
            default -> -1;
        };
    }

    /**
     * A mail on another day; mails of one day follow each other as before.
     *
     * @throws Problem for a day before the entry or over a year after it
     */
    public static Sketch move(Sketch s, String mail, int day) {
        if (day < 0 || day > LATEST) throw new Problem("catalog.sketch.day", LATEST);
        List<Mail> mails = new ArrayList<>();
        for (Mail m : of(s))
            mails.add(
                    m.step().equals(mail) ? new Mail(m.step(), m.waiting(), day, m.template()) : m);
        return rebuilt(s, mails);
    }

    /** Another mail, a week after the last. */
    public static Sketch add(Sketch s, String template) {
        List<Mail> mails = new ArrayList<>(of(s));
        int day = mails.isEmpty() ? 0 : Math.min(LATEST, mails.getLast().day() + 7);
        String id = s.freshId("mail_" + day);
        SketchStep step =
                SketchStep.of(SketchStep.Kind.ACT, id, Step.END)
                        .with("do", Tree.text(MAIL))
                        .with("with.template", Tree.text(template));
        mails.add(new Mail(id, "", day, template));
        List<SketchStep> steps = new ArrayList<>(s.steps());
        steps.add(step);
        return rebuilt(s.withSteps(steps), mails);
    }

    public static Sketch remove(Sketch s, String mail) {
        return rebuilt(s, of(s).stream().filter(m -> !m.step().equals(mail)).toList());
    }

    /** Waits are kept where their mail is, with the hour they had. */
    private static Sketch rebuilt(Sketch s, List<Mail> mails) {
        List<Mail> ordered = mails.stream().sorted(Comparator.comparingInt(Mail::day)).toList();
        List<SketchStep> steps = new ArrayList<>();
        Sketch names = s;
        int day = 0;
        for (Mail mail : ordered) {
            if (mail.day() > day) {
                SketchStep wait = s.step(mail.waiting());
                if (wait == null) {
                    String id = names.freshId("day_" + mail.day());
                    wait =
                            SketchStep.of(SketchStep.Kind.WAIT, id, Step.END)
                                    .with("wait.from", Tree.text("trigger"))
                                    .with("wait.at", Tree.text("10:00"));
                }
                wait = wait.with("wait.for", Tree.text(mail.day() + "d"));
                steps.add(wait);
                List<SketchStep> known = new ArrayList<>(names.steps());
                known.add(wait);
                names = names.withSteps(known);
                day = mail.day();
            }
            steps.add(s.step(mail.step()));
        }
        for (int i = 0; i < steps.size(); i++) {
            String below = i + 1 < steps.size() ? steps.get(i + 1).id() : Step.END;
            steps.set(i, steps.get(i).with("next", Tree.text(below)));
        }
        return s.withSteps(steps);
    }
}
