-- Loading, publishing and undoing in portions. applied is the last staged change that is real;
-- removing tells that an undo has begun and must be finished; the contacts that a batch has made
-- lie between the two ids.
ALTER TABLE import_batch ADD COLUMN contacts_from BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE import_batch ADD COLUMN contacts_to BIGINT DEFAULT 9223372036854775807 NOT NULL;
ALTER TABLE import_batch ADD COLUMN applied BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE import_batch ADD COLUMN removing BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE import_batch b SET
    contacts_from = COALESCE((SELECT MIN(c.id) FROM contact c WHERE c.first_batch = b.id), 0),
    contacts_to = COALESCE((SELECT MAX(c.id) FROM contact c WHERE c.first_batch = b.id), -1),
    applied = COALESCE((SELECT MAX(x.seq) FROM batch_change x WHERE x.batch = b.id AND x.seq > 0), 0)
    WHERE state = 'PUBLISHED';

-- Hashes come in random order: each portion of an import wrote most pages of these indexes anew.
-- People are found by a table in memory instead, batches by the ids above, companies by their name.
DROP INDEX contact_email;
DROP INDEX contact_phone;
DROP INDEX contact_batch;
EXECUTE IMMEDIATE 'ALTER TABLE contact DROP CONSTRAINT ' || (
    SELECT constraint_name FROM information_schema.table_constraints
    WHERE table_name = 'CONTACT' AND constraint_type = 'FOREIGN KEY');

-- What is known of a person, for undo.
CREATE INDEX interaction_person ON interaction (person);
CREATE INDEX command_person ON command (person);

-- Merges that an undo has taken apart and makes again at its end. Fields are lines of keys.
CREATE TABLE suspended_merge (
    id BIGINT PRIMARY KEY,
    batch INT NOT NULL,
    survivor BIGINT NOT NULL,
    absorbed BIGINT NOT NULL,
    merged_at BIGINT NOT NULL,
    fields VARCHAR(1000000) NOT NULL
);
