package embudo.app;

import embudo.catalog.Catalog;
import embudo.catalog.Feature;
import embudo.domain.Stage;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.learn.AdviceBook;
import embudo.learn.Decay;
import embudo.learn.Rescoring;
import embudo.learn.RuleScore;
import embudo.learn.Scoring;
import embudo.learn.forest.ForestConfig;
import embudo.learn.forest.ForestTrainer;
import embudo.learn.lead.CallQueue;
import embudo.learn.lead.Explainer;
import embudo.learn.lead.FeatureReader;
import embudo.learn.lead.LeadModels;
import embudo.learn.lead.LeadTrainer;
import embudo.learn.lead.Lengths;
import embudo.measure.ReadModel;
import embudo.store.Store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What scores leads, explains scores and says what to do next. */
final class LearnWiring {
    final AdviceBook advice;
    final LeadModels models;
    final Rescoring rescoring;
    final Explainer explainer;
    final CallQueue calls;

    /** Follows the journal. */
    final Stage scoring;

    /**
     * @param alone runs an action while nothing else follows the journal
     */
    LearnWiring(
            Catalog catalog,
            Store store,
            ReadModel columns,
            Work work,
            Ticker ticker,
            Consumer<Runnable> alone) {
        advice = new AdviceBook(catalog.advice());
        Lengths lengths = new Lengths(store.webinars());
        Function<List<Feature>, FeatureReader> features =
                wanted -> new FeatureReader(wanted, catalog.scorecard(), lengths);
        LeadTrainer trainer =
                new LeadTrainer(
                        store.contacts(),
                        columns,
                        store.webinars(),
                        store.settings(),
                        catalog.features(),
                        features,
                        new ForestTrainer(work, ticker),
                        ticker,
                        ForestConfig.WITH_LINE);
        models =
                new LeadModels(
                        store.models(),
                        trainer,
                        catalog.features(),
                        features,
                        new RuleScore(catalog.scorecard(), () -> Decay.of(store.settings())));
        rescoring =
                new Rescoring(
                        store.contacts(),
                        columns,
                        store.scores(),
                        models,
                        store.cursors(),
                        store.settings(),
                        ticker,
                        alone);
        explainer =
                new Explainer(
                        store.contacts(),
                        columns,
                        store.scores(),
                        models,
                        catalog.chances("attendees"),
                        catalog.chances("next_best_action"));
        calls = new CallQueue(store.leads(), store.scores(), columns, store.settings());
        scoring =
                new Scoring(
                        store.journal(), store.contacts(), columns, store.scores(), models, ticker);
    }
}
