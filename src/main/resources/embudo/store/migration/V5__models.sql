-- Trained models. The files lie in the workspace's folder "models", one for each part.
CREATE TABLE model_version (
    id BIGINT PRIMARY KEY,
    model VARCHAR(100) NOT NULL,
    version INT NOT NULL,
    state VARCHAR(12) NOT NULL,
    trained_at BIGINT NOT NULL,
    promoted_at BIGINT,
    row_count BIGINT NOT NULL,
    positives BIGINT NOT NULL,
    fingerprint VARCHAR(100) NOT NULL,
    parts VARCHAR(1000) NOT NULL,
    metrics VARCHAR(1000000) NOT NULL
);
CREATE UNIQUE INDEX model_version_place ON model_version (model, version);

-- Empty for rule scores.
ALTER TABLE score ADD COLUMN probability DOUBLE PRECISION;
ALTER TABLE score ADD COLUMN base_points INT;
ALTER TABLE score ADD COLUMN scale_points INT;
CREATE INDEX score_probability ON score (probability);

