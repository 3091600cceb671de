package embudo.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.LeadRow;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PagedRowsTest {
    private final List<Integer> asked = new ArrayList<>();
    private final PagedRows<LeadRow> rows = new PagedRows<>(asked::add);

    private static List<LeadRow> page(int page) {
        List<LeadRow> rows = new ArrayList<>();
        for (int i = 0; i < PagedRows.PAGE; i++) {
            long id = (long) page * PagedRows.PAGE + i;
            rows.add(new LeadRow(id, "P" + id, "", "", "", -1, null, null, null, null, null));
        }
        return rows;
    }

    @Test
    void asksOnceForThePageOfARowThatIsLookedAt() {
        rows.reset(100_000, page(0));
        assertThat(rows.get(3).id()).isEqualTo(3);
        assertThat(rows.get(50_001)).isNull();
        assertThat(rows.get(50_002)).isNull();
        assertThat(asked).containsExactly(500);
        rows.put(500, page(500));
        assertThat(rows.get(50_001).id()).isEqualTo(50_001);
    }

    @Test
    void sayingWhereARowIsDoesNotPullInTheWholeList() {
        rows.reset(100_000, page(0));
        assertThat(rows.indexOf(rows.get(7))).isEqualTo(7);
        assertThat(rows.contains(page(900).getFirst())).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void keepsABoundedNumberOfPages() {
        rows.reset(100_000, page(0));
        for (int p = 1; p <= 60; p++) rows.put(p, page(p));
        assertThat(rows.get(6_000).id()).isEqualTo(6_000);
        assertThat(rows.get(0)).isNull();
        assertThat(asked).containsExactly(0);
    }

    @Test
    void tellsTheTableWhichRowsHaveCome() {
        rows.reset(1_000, page(0));
        List<String> heard = new ArrayList<>();
        rows.addListener(
                (ListChangeListener<LeadRow>)
                        c -> {
                            while (c.next()) heard.add(c.getFrom() + "-" + c.getTo());
                        });
        rows.put(4, page(4));
        assertThat(heard).containsExactly("400-500");
    }

    @Test
    void aFailedPageIsAskedForAgain() {
        rows.reset(1_000, page(0));
        assertThat(rows.get(500)).isNull();
        rows.failed(5);
        assertThat(rows.get(500)).isNull();
        assertThat(asked).containsExactly(5, 5);
    }
}
