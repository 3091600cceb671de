-- The workspace's own segments; those that come with the product are declarations.
CREATE TABLE segment (
    id VARCHAR(64) PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    rule VARCHAR(8000) NOT NULL,
    changed_at BIGINT NOT NULL
);

-- Memberships are many, so they carry a number in place of the segment's id.
CREATE TABLE segment_number (
    number INT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id VARCHAR(64) NOT NULL UNIQUE
);

-- left_at is 0 while the person is in.
CREATE TABLE segment_member (
    segment INT NOT NULL,
    person BIGINT NOT NULL,
    entered_at BIGINT NOT NULL,
    left_at BIGINT DEFAULT 0 NOT NULL,
    PRIMARY KEY (segment, person, entered_at)
);
CREATE INDEX segment_member_person ON segment_member (person);

-- How many entered and left at one moment: the size at any time is the sum up to it.
CREATE TABLE segment_step (
    segment INT NOT NULL,
    stepped_at BIGINT NOT NULL,
    entered INT NOT NULL,
    gone INT NOT NULL,
    PRIMARY KEY (segment, stepped_at)
);

CREATE TABLE saved_view (
    id BIGINT PRIMARY KEY,
    list_name VARCHAR(40) NOT NULL,
    name VARCHAR(200) NOT NULL,
    rule VARCHAR(8000) NOT NULL,
    sort_key VARCHAR(200) NOT NULL,
    descending BOOLEAN NOT NULL,
    column_keys VARCHAR(8000) NOT NULL,
    UNIQUE (list_name, name)
);
