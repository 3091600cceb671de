-- Workflows that are being worked on, apart from what is published. base is the version a draft began from, empty for none.
CREATE TABLE flow_draft (
    workflow VARCHAR(100) PRIMARY KEY,
    base VARCHAR(12) NOT NULL,
    source VARCHAR(200000) NOT NULL,
    saved_at BIGINT NOT NULL
);

-- Every time a version was put in force.
CREATE TABLE flow_release (
    place BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    workflow VARCHAR(100) NOT NULL,
    version VARCHAR(12) NOT NULL,
    released_at BIGINT NOT NULL,
    actor VARCHAR(100) NOT NULL
);
CREATE INDEX flow_release_workflow ON flow_release (workflow);
INSERT INTO flow_release (workflow, version, released_at, actor)
    SELECT workflow, version, published_at, '' FROM flow_published;
