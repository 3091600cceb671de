-- What people wrote about leads. The person is the contact it was written about, whoever it went into.
CREATE TABLE lead_note (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL,
    author VARCHAR(200) NOT NULL,
    written_at BIGINT NOT NULL,
    content VARCHAR(4000) NOT NULL
);
CREATE INDEX lead_note_person ON lead_note (person);
CREATE INDEX task_person ON task (person);
