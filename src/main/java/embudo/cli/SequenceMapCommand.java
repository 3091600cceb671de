package embudo.cli;

import embudo.catalog.workflow.Content;
import embudo.catalog.workflow.Programme;
import embudo.flow.FlowBook;
import embudo.flow.ProgrammeMap;
import embudo.text.Texts;

import picocli.CommandLine.Command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code sequence map}: the programme of nurturing by class of leads. */
@Command(name = "map", mixinStandardHelpOptions = true)
final class SequenceMapCommand implements Callable<Integer> {
    private final Session session;

    SequenceMapCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        FlowBook book = session.services().flow().book();
        Terminal terminal = session.terminal();
        Texts texts = terminal.texts();
        Table table =
                new Table(terminal, "band", "sequence", "day", "template", "content", "strategy")
                        .right(2);
        List<Map<String, Object>> classes = new ArrayList<>();
        for (ProgrammeMap.Row row : ProgrammeMap.of(book)) {
            List<Map<String, Object>> mails = new ArrayList<>();
            for (ProgrammeMap.Mail mail : row.mails()) {
                Content content = mail.template().content();
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("day", mail.day());
                json.put("template", mail.template().key());
                json.put("content", content == null ? null : content.key());
                json.put("strategy", content == null ? null : content.strategy().key());
                mails.add(json);
                table.row(
                        texts.get("domain.band." + row.band().key()),
                        row.workflow().name().get(texts.language()),
                        mail.day(),
                        mail.template().key(),
                        content == null ? "" : texts.get("catalog.content." + content.key()),
                        content == null
                                ? ""
                                : texts.get("catalog.strategy." + content.strategy().key()));
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("class", row.band().key());
            json.put("sequence", row.workflow().key());
            json.put("days", row.days());
            json.put("mails", mails);
            classes.add(json);
        }
        Map<String, Object> dimensions = new LinkedHashMap<>();
        book.catalogue()
                .programme()
                .dimensions()
                .forEach((dimension, fields) -> dimensions.put(dimension.key(), fields));
        if (terminal.json()) terminal.result(Map.of("classes", classes, "dimensions", dimensions));
        else {
            table.print();
            for (Programme.Dimension dimension : Programme.Dimension.values())
                terminal.line(
                        texts.get("catalog.dimension." + dimension.key())
                                + ": "
                                + String.join(
                                        ", ",
                                        book.catalogue().programme().dimensions().get(dimension)));
        }
        return 0;
    }
}
