-- Versions of workflows that were published, each with its declaration, and the one in force.
CREATE TABLE flow_version (
    workflow VARCHAR(100) NOT NULL,
    version VARCHAR(12) NOT NULL,
    source VARCHAR(200000) NOT NULL,
    PRIMARY KEY (workflow, version)
);
CREATE TABLE flow_published (
    workflow VARCHAR(100) PRIMARY KEY,
    version VARCHAR(12) NOT NULL,
    paused BOOLEAN NOT NULL,
    published_at BIGINT NOT NULL
);

-- People on their way. wake_at is null when time alone moves nothing; ended_at while on the way.
CREATE TABLE flow_case (
    id BIGINT PRIMARY KEY,
    workflow VARCHAR(100) NOT NULL,
    version VARCHAR(12) NOT NULL,
    person BIGINT NOT NULL,
    webinar INT NOT NULL,
    anchor_at BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    step VARCHAR(60) NOT NULL,
    since_at BIGINT NOT NULL,
    status VARCHAR(10) NOT NULL,
    wake_at BIGINT,
    visits INT NOT NULL,
    depth INT NOT NULL,
    parent BIGINT NOT NULL,
    tries INT NOT NULL,
    ended_at BIGINT,
    result VARCHAR(100)
);
CREATE INDEX flow_case_wake ON flow_case (wake_at);
CREATE INDEX flow_case_person ON flow_case (person);
CREATE INDEX flow_case_status ON flow_case (workflow, status);

CREATE TABLE flow_log (
    place BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id BIGINT NOT NULL,
    visit INT NOT NULL,
    workflow VARCHAR(100) NOT NULL,
    step VARCHAR(60) NOT NULL,
    person BIGINT NOT NULL,
    logged_at BIGINT NOT NULL,
    what VARCHAR(10) NOT NULL,
    detail VARCHAR(400) NOT NULL
);
CREATE INDEX flow_log_case ON flow_log (case_id);

-- Messages to people, for contact limits.
CREATE TABLE flow_sent (
    person BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    template VARCHAR(100) NOT NULL
);
CREATE INDEX flow_sent_person ON flow_sent (person, sent_at);

CREATE TABLE task (
    id BIGINT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    person BIGINT NOT NULL,
    kind VARCHAR(100) NOT NULL,
    title VARCHAR(400) NOT NULL,
    priority VARCHAR(10) NOT NULL,
    assignee VARCHAR(400) NOT NULL,
    due_at BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    made_at BIGINT NOT NULL,
    done_at BIGINT
);
CREATE INDEX task_state ON task (state, due_at);

-- Up to when a trigger's times were dealt with; times that came while nothing could run.
CREATE TABLE flow_mark (
    workflow VARCHAR(100) NOT NULL,
    trigger_no INT NOT NULL,
    up_to BIGINT NOT NULL,
    PRIMARY KEY (workflow, trigger_no)
);
CREATE TABLE flow_due (
    workflow VARCHAR(100) NOT NULL,
    trigger_no INT NOT NULL,
    due_at BIGINT NOT NULL,
    webinar INT NOT NULL,
    state VARCHAR(10) NOT NULL,
    PRIMARY KEY (workflow, trigger_no, due_at, webinar)
);

-- Whom a trigger's condition held of; person 0 says that there was a first look.
CREATE TABLE flow_seen (
    workflow VARCHAR(100) NOT NULL,
    trigger_no INT NOT NULL,
    person BIGINT NOT NULL,
    PRIMARY KEY (workflow, trigger_no, person)
);
