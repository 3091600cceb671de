-- Reports that were made, each with the figures it was set from (a packed JSON without personal
-- data). A removed run keeps its row for a day, so that it can be brought back.
CREATE TABLE report_run (
    id BIGINT PRIMARY KEY,
    report VARCHAR(100) NOT NULL,
    period_from DATE NOT NULL,
    period_to DATE NOT NULL,
    language VARCHAR(2) NOT NULL,
    paper VARCHAR(10) NOT NULL,
    made_at BIGINT NOT NULL,
    pages INT NOT NULL,
    bytes BIGINT NOT NULL,
    digest CHAR(64) NOT NULL,
    program VARCHAR(40) NOT NULL,
    file VARCHAR(4000) NOT NULL,
    snapshot BLOB NOT NULL,
    removed_at BIGINT
);
