-- The ledger of the points programme. Lines are only added; a cause has one line.
CREATE TABLE points_entry (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL,
    kind VARCHAR(12) NOT NULL,
    reason VARCHAR(200) NOT NULL,
    cause VARCHAR(200) NOT NULL,
    points BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    source BIGINT NOT NULL,
    batch INT NOT NULL
);
CREATE UNIQUE INDEX points_cause ON points_entry (cause);
CREATE INDEX points_person ON points_entry (person);
CREATE INDEX points_source ON points_entry (source);
CREATE INDEX points_batch ON points_entry (batch);
