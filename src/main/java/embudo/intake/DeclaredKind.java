package embudo.intake;

import embudo.catalog.FileField;
import embudo.catalog.FileKind;
import embudo.kernel.Language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of file that the catalogue declares. The more of a table it knows, the better it fits. */
final class DeclaredKind extends TableKind {
    private final FileKind declared;

    DeclaredKind(FileKind declared) {
        super(
                declared.key(),
                headers(declared),
                declared.required(),
                declared.typed(FileField.Type.MOMENT, FileField.Type.DAY),
                List.of(new Layout("embudo", 0.55, List.of())));
        this.declared = declared;
    }

    private static Headers headers(FileKind declared) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (FileField field : declared.fields()) names.put(field.key(), field.headers());
        return new Headers(names);
    }

    @Override
    public boolean keepsOwn() {
        return declared.record();
    }

    @Override
    public Form form(String target) {
        return declared.fields().stream()
                .filter(field -> field.key().equals(target))
                .findFirst()
                .map(DeclaredKind::form)
                .orElse(Form.TEXT);
    }

    private static Form form(FileField field) {
        return switch (field.type()) {
            case EMAIL -> Form.EMAIL;
            case MOMENT, DAY -> Form.MOMENT;
            case MONEY -> Form.MONEY;
            case NUMBER, COUNT, RATING -> Form.NUMBER;
            case ENUM -> Form.words(field.values());
            default -> Form.TEXT;
        };
    }

    @Override
    public Importer.Kind described() {
        Map<String, Map<Language, String>> names = new LinkedHashMap<>();
        for (FileField field : declared.fields()) names.put(field.key(), field.name());
        return new Importer.Kind(key(), targets(), declared.name(), names, keepsOwn());
    }

    @Override
    public Optional<Fit> fit(Head head) {
        return super.fit(head)
                .map(fit -> {
                    int columns = Math.max(1, fit.header().width());
                    int known = propose(head, fit.header()).size();
                    double score = fit.score() + 0.4 * Math.min(1, (double) known / columns);
                    return new Fit(fit.layout(), fit.header(), score);
                });
    }

    @Override
    public Map<String, Object> read(Desk desk) {
        return new DeclaredImport(desk, declared).run();
    }
}
