package embudo.ui.leads;

import embudo.domain.Actor;
import embudo.domain.BulkEdits;
import embudo.domain.ContactField;
import embudo.domain.LeadQuery;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.kit.Desk;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.List;

/** Sets one field of many people. */
final class ChangeCard extends BulkCard {
    private static final List<ContactField> FIELDS =
            List.of(
                    ContactField.OWNER,
                    ContactField.LEAD_STATUS,
                    ContactField.LIFECYCLE_STAGE,
                    ContactField.INDUSTRY,
                    ContactField.COUNTRY,
                    ContactField.LANGUAGE,
                    ContactField.TIMEZONE,
                    ContactField.BUDGET_RANGE);

    private final Services services;
    private final ComboBox<String> field = new ComboBox<>();
    private final TextField value = new TextField();

    ChangeCard(LeadsViewModel model, Desk desk, Services services) {
        super(model, desk);
        this.services = services;
        field.setId("bulkField");
        value.setId("bulkValue");
        field.setMaxWidth(Double.MAX_VALUE);
        field.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String key) {
                        return key == null ? "" : name(key);
                    }

                    @Override
                    public String fromString(String name) {
                        return name;
                    }
                });
        value.textProperty().bindBidirectional(model.bulk().value());
        field.valueProperty()
                .addListener((p, was, is) -> {
                    if (is != null) model.bulk().field().set(is);
                    say();
                });
        value.textProperty().addListener((p, was, is) -> say());
    }

    private String name(String key) {
        return BulkEdit.name(key, desk.words().now());
    }

    @Override
    String title(long count) {
        return desk.words().get("ui.leads.change.title", count);
    }

    @Override
    Node[] fields() {
        List<String> keys = new ArrayList<>();
        for (ContactField offered : FIELDS) keys.add(offered.key());
        for (String own : model.answer().get().own()) keys.add(LeadQuery.Sort.CUSTOM + own);
        String chosen = model.bulk().field().get();
        field.getItems().setAll(keys);
        field.setValue(keys.contains(chosen) ? chosen : keys.getFirst());
        field.setAccessibleText(desk.words().get("ui.leads.change.field"));
        value.setPromptText(desk.words().get("ui.leads.change.value"));
        value.setAccessibleText(desk.words().get("ui.leads.change.value"));
        go.setText(desk.words().get("ui.leads.change.go"));
        return new Node[] {field, value};
    }

    @Override
    String preview(long count) {
        if (field.getValue() == null) return "";
        String wanted = value.getText().strip();
        return wanted.isEmpty()
                ? desk.words().get("ui.leads.change.clears", count, name(field.getValue()))
                : desk.words().get("ui.leads.change.sets", count, name(field.getValue()), wanted);
    }

    @Override
    void act(LeadQuery chosen, long count) {
        String key = field.getValue();
        String wanted = value.getText().strip();
        Texts texts = desk.words().now();
        String title = texts.get("ui.leads.changed", count, name(key));
        desk.jobs()
                .start(
                        title,
                        progress ->
                                services.bulk()
                                        .set(
                                                services.leads().ids(chosen),
                                                key,
                                                wanted.isEmpty() ? null : wanted,
                                                Actor.WINDOW,
                                                progress),
                        this::done,
                        desk::fail);
    }

    private void done(BulkEdits.Changed changed) {
        value.clear();
        model.refresh();
        desk.edits().said(BulkEdit.of(services.bulk(), changed).telling(model::refresh));
    }
}
