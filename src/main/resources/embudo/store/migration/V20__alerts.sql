-- What rules raised: one row for each time one was broken for one subject.
CREATE TABLE alert (
    id BIGINT PRIMARY KEY,
    rule_key VARCHAR(100) NOT NULL,
    subject VARCHAR(1000) NOT NULL,
    label VARCHAR(1000) NOT NULL,
    severity VARCHAR(10) NOT NULL,
    gravity INT NOT NULL,
    state VARCHAR(12) NOT NULL,
    seen_at BIGINT NOT NULL,
    raised_at BIGINT,
    resolved_at BIGINT,
    muted_until BIGINT,
    assignee VARCHAR(200),
    figure DOUBLE PRECISION NOT NULL,
    bound DOUBLE PRECISION NOT NULL,
    earlier DOUBLE PRECISION NOT NULL,
    second_figure DOUBLE PRECISION NOT NULL,
    observations BIGINT NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    driver VARCHAR(1000) NOT NULL
);
CREATE INDEX alert_of_rule ON alert (rule_key, subject, id);
CREATE INDEX alert_state ON alert (state, gravity);
