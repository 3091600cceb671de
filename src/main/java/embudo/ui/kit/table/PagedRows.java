package embudo.ui.kit.table;

import javafx.collections.ObservableListBase;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * A list as long as the answer that holds only the pages somebody looked at. A row that is not here
 * yet is null and asks for its page; the newest {@value #KEPT} pages are kept. Only for the FX
 * thread.
 */
public final class PagedRows<R> extends ObservableListBase<R> {
    public static final int PAGE = 100;
    private static final int KEPT = 40;

    private final IntConsumer fetch;
    private final Set<Integer> asked = new HashSet<>();
    private final Map<Integer, List<R>> pages =
            new LinkedHashMap<>(16, .75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, List<R>> eldest) {
                    return size() > KEPT;
                }
            };
    private Map<Integer, List<R>> former = new HashMap<>();
    private int size;

    /** {@code fetch} is handed the number of a page that is wanted; {@link #put} answers it. */
    public PagedRows(IntConsumer fetch) {
        this.fetch = fetch;
    }

    /** Another answer: as long as {@code total}, with its first page. */
    public void reset(long total, List<R> first) {
        beginChange();
        pages.clear();
        former = new HashMap<>();
        asked.clear();
        if (size > 0) nextRemove(0, Collections.nCopies(size, null));
        size = Math.toIntExact(Math.min(total, Integer.MAX_VALUE));
        pages.put(0, first);
        if (size > 0) nextAdd(0, size);
        endChange();
    }

    /**
     * The same answer read anew: what is at hand is shown until its page has come again, so that a
     * table that follows the news stands still.
     */
    public void renew(List<R> first) {
        Map<Integer, List<R>> had = new HashMap<>(pages);
        had.remove(0);
        pages.clear();
        asked.clear();
        put(0, first);
        former = had;
        for (int page : had.keySet()) told(page, had.get(page).size());
    }

    private void told(int page, int rows) {
        int from = page * PAGE;
        int to = Math.min(size, from + rows);
        if (from >= to) return;
        beginChange();
        nextReplace(from, to, Collections.nCopies(to - from, null));
        endChange();
    }

    /** The page asked for has come. */
    public void put(int page, List<R> rows) {
        asked.remove(page);
        former.remove(page);
        pages.put(page, rows);
        told(page, rows.size());
    }

    /** The page could not be had; the next look asks again. */
    public void failed(int page) {
        asked.remove(page);
    }

    @Override
    public R get(int index) {
        if (index < 0 || index >= size) throw new IndexOutOfBoundsException(index);
        List<R> page = pages.get(index / PAGE);
        if (page == null) {
            if (asked.add(index / PAGE)) fetch.accept(index / PAGE);
            page = former.get(index / PAGE);
            if (page == null) return null;
        }
        int within = index % PAGE;
        return within < page.size() ? page.get(within) : null;
    }

    @Override
    public int size() {
        return size;
    }

    /** Looks only at the pages at hand: the table asks this and must not pull in everything. */
    @Override
    public int indexOf(Object row) {
        for (Map.Entry<Integer, List<R>> page : pages.entrySet()) {
            int at = page.getValue().indexOf(row);
            if (at >= 0) return page.getKey() * PAGE + at;
        }
        return -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }
}
