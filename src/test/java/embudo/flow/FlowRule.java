package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Workflow;
import embudo.domain.EventType;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What must hold of every run of workflows, whatever they are. */
enum FlowRule {
    QUIET {
        @Override
        void check(FlowOutcome run, Map<String, Workflow> all, Limits limits, List<ZoneId> zones) {
            for (Rehearsed.Mail mail : run.mails()) {
                LocalTime time = LocalTime.ofInstant(mail.at(), zone(zones, mail.person()));
                assertThat(time.isBefore(limits.quietTo()) || !time.isBefore(limits.quietFrom()))
                        .as("quiet: %s", mail)
                        .isFalse();
            }
        }
    },
    /** Who may not be written to, and who has left. */
    CONSENT {
        @Override
        void check(FlowOutcome run, Map<String, Workflow> all, Limits limits, List<ZoneId> zones) {
            for (Rehearsed.Mail mail : run.mails()) {
                assertThat(mail.person() % 2).as("consent: %s", mail).isZero();
                assertThat(run.people().get(mail.person()).events)
                        .as("left: %s", mail)
                        .noneMatch(e ->
                                e.type() == EventType.UNSUBSCRIBED
                                        && e.occurredAt().isBefore(mail.at()));
            }
        }
    },
    CAPS {
        @Override
        void check(FlowOutcome run, Map<String, Workflow> all, Limits limits, List<ZoneId> zones) {
            for (Rehearsed.Mail mail : run.mails()) {
                assertThat(within(run, mail, Duration.ofDays(1)))
                        .as("a day: %s", mail)
                        .isLessThanOrEqualTo(limits.day());
                assertThat(within(run, mail, Duration.ofDays(7)))
                        .as("a week: %s", mail)
                        .isLessThanOrEqualTo(limits.week());
            }
        }

        /** Messages to the same person in the time up to and with this one. */
        private long within(FlowOutcome run, Rehearsed.Mail one, Duration window) {
            Instant after = one.at().minus(window);
            return run.mails().stream()
                    .filter(m -> m.person() == one.person())
                    .filter(m -> !m.at().isAfter(one.at()) && m.at().isAfter(after))
                    .count();
        }
    },
    /** How often somebody goes in, and how many are in at once. */
    GAPS {
        @Override
        void check(FlowOutcome run, Map<String, Workflow> all, Limits limits, List<ZoneId> zones) {
            for (Workflow w : all.values()) {
                long inside = 0;
                for (Ghost ghost : run.people().values()) {
                    List<Case> own = own(ghost, w);
                    if (w.once() == Workflow.Once.EVER) assertThat(own).hasSizeLessThan(2);
                    assertThat(own.stream().filter(Case::open).count()).isLessThan(2);
                    for (int i = 1; i < own.size() && w.gap() != null; i++)
                        assertThat(
                                        Duration.between(
                                                own.get(i - 1).startedAt(), own.get(i).startedAt()))
                                .isGreaterThanOrEqualTo(Duration.ofMillis(w.gap().millis()));
                    inside +=
                            own.stream()
                                    .filter(c -> c.open() && c.status() != Case.Status.QUEUED)
                                    .count();
                }
                if (w.limit() > 0) assertThat(inside).isLessThanOrEqualTo(w.limit());
            }
        }

        private List<Case> own(Ghost ghost, Workflow w) {
            return ghost.cases.values().stream()
                    .filter(c -> c.workflow().equals(w.key()))
                    .sorted(Comparator.comparing(Case::startedAt))
                    .toList();
        }
    },
    /** Times of day are the person's own, lengths of time are lengths, whatever clocks do. */
    ZONES {
        @Override
        void check(FlowOutcome run, Map<String, Workflow> all, Limits limits, List<ZoneId> zones) {
            for (LogLine line : run.lines()) {
                if (line.what() != LogLine.What.WAITS) continue;
                Instant until = Instant.parse(line.detail());
                ZoneId zone = zone(zones, line.person());
                switch (all.get(line.workflow()).step(line.step())) {
                    case Step.Wait w when w.at() != null -> {
                        LocalDate date = LocalDate.ofInstant(until, zone);
                        assertThat(date.atTime(w.at()).atZone(zone).toInstant())
                                .as("%s in %s", line, zone)
                                .isEqualTo(until);
                        assertThat(Duration.between(line.at(), until))
                                .isPositive()
                                .isLessThanOrEqualTo(Duration.ofHours(25));
                    }
                    case Step.Wait w when !w.best() ->
                            assertThat(until).isEqualTo(line.at().plusMillis(w.span().millis()));
                    case Step.Await a ->
                            assertThat(until).isEqualTo(line.at().plusMillis(a.within().millis()));
                    default -> {}
                }
            }
        }
    },
    /** Nobody is stuck: who is still on the way has a time to come, or waits for somebody. */
    ENDS {
        @Override
        void check(FlowOutcome run, Map<String, Workflow> all, Limits limits, List<ZoneId> zones) {
            for (Ghost ghost : run.people().values())
                for (Case c : ghost.cases.values()) {
                    assertThat(c.status())
                            .as("round in circles: %s", c)
                            .isNotEqualTo(Case.Status.FAILED);
                    if (!c.open()) continue;
                    boolean full =
                            c.status() == Case.Status.QUEUED && all.get(c.workflow()).limit() > 0;
                    boolean joins =
                            ghost.cases.values().stream()
                                    .anyMatch(o -> o.open() && o.parent() == c.id());
                    boolean later = c.wakeAt() != null && c.wakeAt().isAfter(run.end());
                    assertThat(full || joins || later).as("stuck: %s", c).isTrue();
                }
        }
    };

    abstract void check(
            FlowOutcome run, Map<String, Workflow> all, Limits limits, List<ZoneId> zones);

    static ZoneId zone(List<ZoneId> zones, long person) {
        return zones.get((int) person % zones.size());
    }
}
