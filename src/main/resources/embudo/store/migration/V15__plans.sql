-- What people plan and remember beside the figures. A goal is for one webinar, or for the days of a
-- season; the inputs of a scenario are lines of key=value.
CREATE TABLE goal (
    id BIGINT PRIMARY KEY,
    metric VARCHAR(100) NOT NULL,
    webinar VARCHAR(200) NOT NULL,
    day_from DATE,
    day_to DATE,
    target DOUBLE PRECISION NOT NULL
);

CREATE TABLE annotation (
    id BIGINT PRIMARY KEY,
    pinned_on DATE NOT NULL,
    text VARCHAR(500) NOT NULL
);

CREATE TABLE scenario (
    id BIGINT PRIMARY KEY,
    calculator VARCHAR(40) NOT NULL,
    name VARCHAR(200) NOT NULL,
    inputs VARCHAR(8000) NOT NULL,
    UNIQUE (calculator, name)
);
