-- Dashboards that people made; the body is a declaration like those that ship.
CREATE TABLE dashboard (
    id BIGINT PRIMARY KEY,
    name VARCHAR(200) NOT NULL UNIQUE,
    body CLOB NOT NULL
);
