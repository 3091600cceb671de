package embudo.cli;

import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Score;
import embudo.domain.flow.Task;
import embudo.domain.sales.LeadNote;
import embudo.learn.lead.Explainer;
import embudo.learn.lead.LeadProfile;
import embudo.learn.lead.NextActions;
import embudo.text.Texts;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that somebody who sells wants to know of a lead, S-LEAD-06 and S-LEAD-12. */
record LeadSheet(
        Contact contact,
        Explainer.Explained explained,
        List<NextActions.Step> next,
        LeadProfile profile,
        List<Task> tasks,
        List<LeadNote> notes,
        ZoneId zone) {
    private static final int FEW = 8;

    static LeadSheet of(Services services, Contact contact) {
        return new LeadSheet(
                contact,
                services.explainer().of(contact.id()).orElse(null),
                services.sales().next(contact),
                services.sales().profile(contact.id()),
                services.sales().tasks(contact.id()),
                services.sales().book().notes(contact.id()),
                services.settings().zone());
    }

    private String owner() {
        return contact.text(ContactField.OWNER);
    }

    void print(Terminal terminal) {
        Texts texts = terminal.texts();
        if (explained == null) terminal.line(texts.get("cli.score.none", contact.name()));
        else {
            Score score = explained.score();
            terminal.line(
                    texts.get(
                            score.learned() == null ? "cli.score.head" : "cli.score.head.model",
                            contact.name(),
                            score.value(),
                            texts.get("domain.band." + score.band().key()),
                            score.version()));
        }
        terminal.line(
                owner() == null
                        ? texts.get("cli.lead.owner.none")
                        : texts.get("cli.lead.owner", owner()));
        for (NextActions.Step step : next) terminal.line(step(step, texts));
        for (Task task : tasks)
            terminal.line(
                    texts.get(
                            "cli.lead.task",
                            task.id(),
                            called(task, texts),
                            texts.formats().moment(task.dueAt(), zone),
                            task.assignee()));
        profile(terminal);
        for (LeadNote note : notes) {
            String at = texts.formats().fullMoment(note.at(), zone);
            terminal.line(
                    note.author().isEmpty()
                            ? texts.get("cli.lead.note.head", note.id(), at)
                            : texts.get("cli.lead.note.by", note.id(), at, note.author()));
            note.text().lines().forEach(line -> terminal.line("    " + line));
        }
    }

    private static String called(Task task, Texts texts) {
        if (!task.title().isEmpty()) return task.title();
        String key = "learn.action." + task.kind();
        return texts.has(key) ? texts.get(key) : task.kind();
    }

    private String step(NextActions.Step step, Texts texts) {
        String what =
                texts.get("learn.action." + step.action())
                        + " · "
                        + texts.get("learn.priority." + step.priority());
        return step.due() == null
                ? texts.get("cli.score.next", what)
                : texts.get("cli.lead.next.by", what, texts.formats().moment(step.due(), zone));
    }

    private void profile(Terminal terminal) {
        Texts texts = terminal.texts();
        if (profile.lastActivity() == null) {
            terminal.line(texts.get("cli.lead.quiet"));
            return;
        }
        terminal.line(
                texts.get(
                        "cli.lead.profile",
                        profile.engagement(),
                        texts.formats().fullMoment(profile.lastActivity(), zone),
                        texts.formats().number(profile.score(), 1)));
        Table table = new Table(terminal, "behaviour", "times").right(1);
        profile.behaviours()
                .forEach(
                        (type, times) -> table.row(texts.get("domain.event." + type.key()), times));
        table.print();
        if (!profile.interests().isEmpty())
            terminal.line(
                    texts.get(
                            "cli.lead.interests",
                            String.join(
                                    ", ",
                                    profile.interests()
                                            .subList(
                                                    0,
                                                    Math.min(FEW, profile.interests().size())))));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lead_id", contact.id());
        json.put("name", contact.name());
        json.put("email", contact.email());
        json.put("company", contact.text(ContactField.COMPANY));
        json.put("owner", owner());
        json.put("lead_status", contact.text(ContactField.LEAD_STATUS));
        json.put("score", explained == null ? null : explained.score().value());
        json.put("segment", explained == null ? null : explained.score().band().key());
        json.put("next_actions", next.stream().map(LeadSheet::json).toList());
        json.put("tasks", tasks.stream().map(t -> TaskCommands.json(t, contact.name())).toList());
        json.put("profile", profileJson());
        json.put("notes", notes.stream().map(LeadSheet::json).toList());
        return json;
    }

    private static Map<String, Object> json(NextActions.Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("action", step.action());
        json.put("priority", step.priority());
        json.put("channel", step.channel());
        json.put("due", step.due() == null ? null : step.due().toString());
        json.put("owner", step.owner().isEmpty() ? null : step.owner());
        json.put("workflow", step.starts().isEmpty() ? null : step.starts());
        return json;
    }

    static Map<String, Object> json(LeadNote note) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", note.id());
        json.put("lead_id", note.person());
        json.put("author", note.author().isEmpty() ? null : note.author());
        json.put("at", note.at().toString());
        json.put("text", note.text());
        return json;
    }

    private Map<String, Object> profileJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "last_activity",
                profile.lastActivity() == null ? null : profile.lastActivity().toString());
        json.put("total_engagement", profile.engagement());
        json.put("behaviour_score", Math.round(profile.score() * 10) / 10.0);
        json.put("interests", profile.interests());
        Map<String, Integer> behaviours = new LinkedHashMap<>();
        profile.behaviours().forEach((type, times) -> behaviours.put(type.key(), times));
        json.put("behaviours", behaviours);
        json.put("channel", profile.channel() == Channel.NONE ? null : profile.channel().key());
        json.put("hour", profile.hour() < 0 ? null : profile.hour());
        return json;
    }
}
