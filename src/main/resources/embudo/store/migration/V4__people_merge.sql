-- A merged contact keeps its row and its history; merged_into names the contact it went into, 0 for
-- none. The alias table says who each identity is in the end, however long the chain.
ALTER TABLE contact ADD COLUMN merged_into BIGINT DEFAULT 0 NOT NULL;
CREATE INDEX contact_merged ON contact (merged_into);
CREATE INDEX alias_person ON alias (person);

-- Merges in force. Taking one back removes its rows.
CREATE TABLE people_merge (
    id BIGINT PRIMARY KEY,
    survivor BIGINT NOT NULL,
    absorbed BIGINT NOT NULL UNIQUE,
    merged_at BIGINT NOT NULL
);
CREATE INDEX people_merge_survivor ON people_merge (survivor);

-- What a merge changed in the survivor: a field's key or custom: and a name. Values are texts as in
-- batch_change.
CREATE TABLE merge_value (
    merge BIGINT NOT NULL,
    field VARCHAR(220) NOT NULL,
    before_value VARCHAR(8000),
    after_value VARCHAR(8000) NOT NULL,
    PRIMARY KEY (merge, field)
);

-- Pairs that a person has called different people; the smaller number first.
CREATE TABLE not_duplicate (
    first_person BIGINT NOT NULL,
    second_person BIGINT NOT NULL,
    PRIMARY KEY (first_person, second_person)
);
