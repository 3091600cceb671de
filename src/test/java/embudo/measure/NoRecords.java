package embudo.measure;

import embudo.domain.Record;
import embudo.domain.Records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A workspace without rows of declared kinds. */
final class NoRecords implements Records {
    @Override
    public Map<String, Record> byKeys(String kind, Collection<String> keys) {
        return Map.of();
    }

    @Override
    public List<Record> ofPerson(long person) {
        return List.of();
    }

    @Override
    public void forEach(String kind, Consumer<Record> consumer) {}
}
