package embudo.intake;

import embudo.domain.Contacts;
import embudo.domain.DailyFacts;
import embudo.domain.Imports;
import embudo.domain.Records;
import embudo.domain.Settings;
import embudo.domain.Webinars;
import embudo.kernel.Ticker;

import java.util.function.Predicate;

/**
 * What intake needs of the workspace.
 *
 * @param erased true of addresses and numbers whose owners were erased
 */
record Ports(
        Imports imports,
        Contacts contacts,
        Webinars webinars,
        DailyFacts dailyFacts,
        Settings settings,
        Ticker ticker,
        Records records,
        Predicate<String> erased) {}
