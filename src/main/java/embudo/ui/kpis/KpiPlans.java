package embudo.ui.kpis;

import embudo.catalog.Metric;
import embudo.domain.Actor;
import embudo.domain.Annotation;
import embudo.domain.Goal;
import embudo.domain.Plans;
import embudo.kernel.Money;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.measure.MetricValue;
import embudo.measure.Standing;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.edit.Edit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;

/** Goals and notes of one metric and range: read, made and deleted. FX thread. */
final class KpiPlans {
    private static final double MOST = 1e12;
    private final Services services;
    private final Desk desk;
    private final Lane<Edit> acting;
    private final Runnable changed;

    /**
     * @param changed reads the figures anew
     */
    KpiPlans(Services services, Desk desk, Runnable changed) {
        this.services = services;
        this.desk = desk;
        this.changed = changed;
        acting = desk.async().lane(this::done, desk::fail);
    }

    /** What is planned for a metric, and the notes of some days. */
    record Planned(List<Goal> goals, List<Annotation> notes) {}

    /** On the work pool. */
    Planned read(String metric, Period days) {
        Plans plans = services.plans();
        return new Planned(
                plans.goals().stream().filter(g -> g.metric().equals(metric)).toList(),
                plans.annotations().stream().filter(a -> days.contains(a.day())).toList());
    }

    boolean busy() {
        return acting.busy();
    }

    private void done(Edit edit) {
        desk.edits().said(edit.telling(changed));
        changed.run();
    }

    private void act(Supplier<Edit> step) {
        acting.ask(step);
    }

    /** Sets a goal for the days in sight, as people write it: 25 for 25 %, money in major units. */
    void setGoal(Metric metric, Period days, String written) {
        double target;
        try {
            target = number(metric, written);
        } catch (Problem p) {
            desk.fail(p);
            return;
        }
        String name = metric.name().get(desk.words().language());
        act(() -> {
            Plans plans = services.plans();
            Goal before =
                    plans.goals().stream()
                            .filter(g -> g.metric().equals(metric.key()) && g.webinar().isEmpty())
                            .filter(g -> days.from().equals(g.from()) && days.to().equals(g.to()))
                            .findFirst()
                            .orElse(null);
            Goal now =
                    plans.save(
                            new Goal(0, metric.key(), "", days.from(), days.to(), target),
                            Actor.WINDOW);
            return PlanEdit.goal(plans, before, now, name);
        });
    }

    private double number(Metric metric, String written) {
        double value;
        try {
            value = Double.parseDouble(written.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new Problem(e, "ui.kpis.goal.number", written);
        }
        if (!(value >= 0 && value < MOST)) throw new Problem("ui.kpis.goal.number", written);
        MetricValue.Unit unit = Standing.unit(metric);
        if (unit == MetricValue.Unit.PERCENT) return value / 100;
        if (unit != MetricValue.Unit.MONEY) return value;
        return Math.round(value * Math.pow(10, Money.digits(services.settings().currency())));
    }

    void deleteGoal(Goal goal, String name) {
        act(() -> {
            services.plans().deleteGoal(goal.id(), Actor.WINDOW);
            return PlanEdit.goalDeleted(services.plans(), goal, name);
        });
    }

    /** Pins a note to a day written as 2026-11-19. */
    void addNote(String day, String text) {
        LocalDate date;
        try {
            date = LocalDate.parse(day.strip());
        } catch (DateTimeParseException e) {
            desk.fail(new Problem(e, "ui.kpis.note.day", day));
            return;
        }
        if (text.isBlank()) return;
        act(() ->
                PlanEdit.note(
                        services.plans(),
                        services.plans().add(new Annotation(0, date, text.strip()), Actor.WINDOW)));
    }

    void deleteNote(Annotation note) {
        act(() -> {
            services.plans().deleteAnnotation(note.id(), Actor.WINDOW);
            return PlanEdit.noteDeleted(services.plans(), note);
        });
    }
}
