package embudo.store;

import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.store.db.Faults;
import embudo.store.db.Opener;
import embudo.store.db.Sql;
import embudo.store.port.Backups;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/** Brings the database to this program's schema, with a verified backup of what was there. */
final class Schema {
    private final Opener opener;
    private final Backups backups;
    private final Ticker ticker;
    private final String[] locations;

    Schema(Opener opener, Backups backups, Ticker ticker, String... locations) {
        this.opener = opener;
        this.backups = backups;
        this.ticker = ticker;
        this.locations = locations;
    }

    /**
     * @param existed whether there was a database before it was opened
     * @throws Problem when the database was written by a newer program, or can't be brought along
     */
    void migrate(boolean existed) {
        try {
            Flyway flyway =
                    Flyway.configure().dataSource(opener.dataSource()).locations(locations).load();
            MigrationInfoService info = flyway.info();
            if (Arrays.stream(info.all())
                    .map(MigrationInfo::getState)
                    .anyMatch(s -> s.isApplied() && !s.isResolved()))
                throw new Problem("store.newer", opener.file());
            if (info.pending().length == 0) return;
            if (existed && hasTables()) backup();
            flyway.migrate();
        } catch (FlywayException e) {
            throw new Problem(e, "store.migration", opener.file());
        }
    }

    private boolean hasTables() {
        try (Connection c = opener.connect()) {
            return Sql.number(
                            c,
                            "SELECT COUNT(*) FROM information_schema.tables"
                                    + " WHERE table_schema = 'PUBLIC'")
                    > 0;
        } catch (SQLException e) {
            throw Faults.of(e, opener.file());
        }
    }

    private void backup() {
        try (Connection c = opener.connect()) {
            backups.write(c, ticker.now(), false, Progress.NONE);
        } catch (SQLException e) {
            throw Faults.of(e, opener.file());
        }
    }
}
