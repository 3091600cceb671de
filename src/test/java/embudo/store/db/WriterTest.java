package embudo.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.kernel.Problem;
import embudo.kernel.Ticker;

import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Units that are queued before the writer starts share one group. */
class WriterTest {
    @TempDir Path folder;

    private static Unit<Void> insert(int id) {
        return tx -> {
            Sql.update(tx.connection(), "INSERT INTO fact VALUES (?)", id);
            return null;
        };
    }

    @Test
    void aUnitThatFailsInAGroupFailsAlone() throws SQLException {
        Opener opener = Opener.of(folder, null);
        try (Connection look = opener.connect();
                Writer writer = new Writer(opener.connect(), null, Ticker.system())) {
            Sql.update(look, "CREATE TABLE fact (id INT PRIMARY KEY)");
            Supplier<Void> first = writer.submit(insert(1));
            Supplier<Void> again = writer.submit(insert(1));
            Supplier<Void> full =
                    writer.submit(tx -> {
                        throw new SQLException("disk", "90028", ErrorCode.IO_EXCEPTION_1);
                    });
            Supplier<Void> second = writer.submit(insert(2));
            writer.start();
            first.get();
            second.get();
            assertThatThrownBy(again::get).hasMessageContaining("primary key");
            assertThatThrownBy(full::get)
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.key()).isEqualTo("store.disk"));
            writer.run(insert(3));
            assertThat(Sql.list(look, r -> r.getInt(1), "SELECT id FROM fact ORDER BY id"))
                    .containsExactly(1, 2, 3);
        }
    }
}
