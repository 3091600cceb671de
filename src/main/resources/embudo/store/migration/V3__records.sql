-- Rows of declared kinds of files. Body is a JSON object of typed values, person 0 when the row is about nobody.
CREATE TABLE record (
    id BIGINT PRIMARY KEY,
    first_batch INT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    record_key VARCHAR(400) NOT NULL,
    person BIGINT NOT NULL,
    occurred_at BIGINT,
    body VARCHAR(1000000) NOT NULL
);
CREATE UNIQUE INDEX record_place ON record (kind, record_key);
CREATE INDEX record_person ON record (person);
CREATE INDEX record_batch ON record (first_batch);

-- Undo restores whole bodies.
ALTER TABLE batch_change ALTER COLUMN before_value VARCHAR(1000000);
ALTER TABLE batch_change ALTER COLUMN after_value VARCHAR(1000000);

-- People who are known by the id of another system alone.
CREATE INDEX contact_external ON contact (external_id);
