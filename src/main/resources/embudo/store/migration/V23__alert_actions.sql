-- What a raised alert sets going, one row for each alert that does something. task_id is 0 unless
-- a person must agree first or the action is a task.
CREATE TABLE alert_step (
    alert_id BIGINT PRIMARY KEY,
    what VARCHAR(10) NOT NULL,
    state VARCHAR(10) NOT NULL,
    task_id BIGINT NOT NULL,
    detail VARCHAR(4000) NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX alert_step_state ON alert_step (state);

-- Whom a rule about people holds of; person 0 says that there was a first look. alert_id is 0 for
-- those of whom it held at the first look, who are no news.
CREATE TABLE alert_person (
    rule_key VARCHAR(100) NOT NULL,
    person BIGINT NOT NULL,
    alert_id BIGINT NOT NULL,
    PRIMARY KEY (rule_key, person)
);
