package embudo.ui.leads;

import embudo.domain.Band;
import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.learn.Advice;
import embudo.ui.Services;
import embudo.ui.filter.FilterBar;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.NamedTexts;
import embudo.ui.kit.PeopleScreen;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Who to talk to next: all leads, searched and sorted, and one of them explained. */
public final class LeadsScreen implements PeopleScreen {
    private final LeadsViewModel model;
    private final Desk desk;
    private final Parent view;
    private final FilterBar filter;
    private Notices.Subscription subscription;

    /** {@code advice} says what to do with leads of a band. */
    public LeadsScreen(Services services, Desk desk, Function<Band, Advice> advice) {
        this.desk = desk;
        model = new LeadsViewModel(services, desk.async(), advice, desk::fail);
        LeadPanelView panel =
                new LeadPanelView(
                        model,
                        desk,
                        services.ticker(),
                        services.settings()::zone,
                        new WhatIfViewModel(services.explainer(), desk.async(), desk::fail),
                        new EraseBox(
                                desk,
                                services.erasures(),
                                services.care(),
                                () -> model.selected().set(null)));
        filter = new FilterBar(services.audience(), services.segments(), desk);
        view =
                Fxml.load(
                        "/embudo/ui/leads/leads.fxml",
                        Map.of(
                                LeadsView.class,
                                () -> new LeadsView(model, desk, services, advice, panel, filter)));
    }

    @Override
    public String id() {
        return "leads";
    }

    @Override
    public String icon() {
        return "fth-users";
    }

    @Override
    public String nameKey() {
        return "ui.leads.name";
    }

    @Override
    public boolean opensGroup() {
        return true;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void showPeople(String title, Set<Long> people) {
        model.drill(new LeadsViewModel.Drilled(title, people));
    }

    @Override
    public void attach() {
        subscription =
                desk.feed()
                        .follow(
                                Set.of(Topic.CONTACTS, Topic.SCORES, Topic.FIGURES),
                                model::refresh);
        filter.load();
        model.refresh();
    }

    @Override
    public void detach() {
        subscription.close();
    }

    @Override
    public boolean settled() {
        return model.answer().get() != null && model.settled() && filter.settled();
    }

    @Override
    public String remember() {
        Map<String, String> all = model.place().texts();
        all.putAll(model.bulk().texts());
        return NamedTexts.written(all);
    }

    @Override
    public void recall(String remembered) {
        Map<String, String> all = NamedTexts.read(remembered);
        model.go(LeadsPlace.of(all));
        model.bulk().recall(all);
    }
}
