-- Moments are epoch milliseconds, money is minor units of the currency beside it.
-- first_batch is the import that made the row, 0 for none; rows of a batch that is still loading
-- are invisible to every reader.

CREATE TABLE meta (
    name VARCHAR(64) PRIMARY KEY,
    content VARCHAR(200) NOT NULL
);

CREATE TABLE company (
    id BIGINT PRIMARY KEY,
    name VARCHAR(400) NOT NULL,
    name_key VARCHAR(400) NOT NULL
);
CREATE UNIQUE INDEX company_name ON company (name_key);

CREATE TABLE contact (
    id BIGINT PRIMARY KEY,
    company_id BIGINT REFERENCES company (id),
    email VARBINARY(1000),
    email_hash BINARY(32),
    phone VARBINARY(200),
    phone_hash BINARY(32),
    first_name VARCHAR(400),
    last_name VARCHAR(400),
    website VARCHAR(2000),
    job_title VARCHAR(400),
    industry VARCHAR(400),
    company_size VARCHAR(20),
    budget_range VARCHAR(100),
    decision_authority VARCHAR(40),
    country VARCHAR(100),
    timezone VARCHAR(100),
    source VARCHAR(20),
    lead_status VARCHAR(100),
    lifecycle_stage VARCHAR(100),
    owner VARCHAR(400),
    email_opens BIGINT,
    email_clicks BIGINT,
    website_visits BIGINT,
    pricing_visits BIGINT,
    form_fills BIGINT,
    content_downloads BIGINT,
    demo_requests BIGINT,
    social_engagement BIGINT,
    last_contacted_at BIGINT,
    created_at BIGINT NOT NULL,
    external_id VARCHAR(400),
    updated_at BIGINT NOT NULL,
    edits INT DEFAULT 0 NOT NULL,
    first_batch INT NOT NULL,
    sort_name VARCHAR(900) GENERATED ALWAYS AS
        (LOWER(TRIM(COALESCE(first_name, '') || ' ' || COALESCE(last_name, ''))))
);
CREATE INDEX contact_email ON contact (email_hash);
CREATE INDEX contact_phone ON contact (phone_hash);
CREATE INDEX contact_batch ON contact (first_batch);

-- Fields of the workspace's own and their values.
CREATE TABLE custom_field (
    id BIGINT PRIMARY KEY,
    name VARCHAR(200) NOT NULL UNIQUE
);
CREATE TABLE custom_value (
    contact_id BIGINT NOT NULL,
    field_id BIGINT NOT NULL REFERENCES custom_field (id),
    content VARCHAR(4000) NOT NULL,
    PRIMARY KEY (contact_id, field_id)
);

CREATE TABLE score (
    person BIGINT PRIMARY KEY,
    points INT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    version VARCHAR(100) NOT NULL,
    reasons VARCHAR(100000) NOT NULL,
    scored_at BIGINT NOT NULL
);
CREATE INDEX score_points ON score (points);

-- The last thing each person did, per batch, so that undoing a batch leaves the one before.
CREATE TABLE last_signal (
    person BIGINT NOT NULL,
    batch INT NOT NULL,
    type SMALLINT NOT NULL,
    occurred_at BIGINT NOT NULL,
    PRIMARY KEY (person, batch)
);
CREATE INDEX last_signal_batch ON last_signal (batch);

CREATE TABLE webinar (
    id BIGINT PRIMARY KEY,
    first_batch INT NOT NULL,
    external_id VARCHAR(200) NOT NULL UNIQUE,
    title VARCHAR(1000) NOT NULL,
    starts_at BIGINT NOT NULL,
    duration_minutes INT NOT NULL,
    platform VARCHAR(40) NOT NULL,
    price BIGINT NOT NULL,
    currency CHAR(3) NOT NULL
);
CREATE TABLE webinar_section (
    id BIGINT PRIMARY KEY,
    webinar BIGINT NOT NULL REFERENCES webinar (id) ON DELETE CASCADE,
    place INT NOT NULL,
    name VARCHAR(200) NOT NULL,
    from_minute INT NOT NULL,
    to_minute INT NOT NULL
);
CREATE TABLE registration (
    id BIGINT PRIMARY KEY,
    first_batch INT NOT NULL,
    webinar BIGINT NOT NULL,
    person BIGINT NOT NULL,
    registered_at BIGINT NOT NULL,
    status VARCHAR(20) NOT NULL,
    source VARCHAR(20) NOT NULL
);
CREATE UNIQUE INDEX registration_place ON registration (webinar, person);
CREATE INDEX registration_person ON registration (person);
CREATE INDEX registration_batch ON registration (first_batch);

CREATE TABLE attendance (
    id BIGINT PRIMARY KEY,
    first_batch INT NOT NULL,
    webinar BIGINT NOT NULL,
    person BIGINT NOT NULL,
    joined_at BIGINT NOT NULL,
    left_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX attendance_place ON attendance (webinar, person, joined_at);
CREATE INDEX attendance_person ON attendance (person);
CREATE INDEX attendance_batch ON attendance (first_batch);

CREATE TABLE crew (
    id BIGINT PRIMARY KEY,
    first_batch INT NOT NULL,
    webinar BIGINT NOT NULL,
    role VARCHAR(20) NOT NULL,
    name VARCHAR(400) NOT NULL,
    email VARBINARY(1000),
    joined_at BIGINT NOT NULL,
    left_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX crew_place ON crew (webinar, role, name, joined_at);
CREATE INDEX crew_batch ON crew (first_batch);

CREATE TABLE interaction (
    id BIGINT PRIMARY KEY,
    first_batch INT NOT NULL,
    webinar BIGINT NOT NULL,
    person BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    occurred_at BIGINT NOT NULL,
    at_minute INT NOT NULL,
    section INT NOT NULL,
    payload BIGINT NOT NULL
);
CREATE INDEX interaction_webinar ON interaction (webinar, person);
CREATE INDEX interaction_batch ON interaction (first_batch);

CREATE TABLE campaign (
    id BIGINT PRIMARY KEY,
    first_batch INT NOT NULL,
    external_id VARCHAR(400) NOT NULL,
    name VARCHAR(1000) NOT NULL,
    channel VARCHAR(20) NOT NULL
);
CREATE UNIQUE INDEX campaign_place ON campaign (channel, external_id);

CREATE TABLE campaign_day (
    id BIGINT PRIMARY KEY,
    first_batch INT NOT NULL,
    campaign BIGINT NOT NULL,
    fact_day DATE NOT NULL,
    channel VARCHAR(20) NOT NULL,
    impressions BIGINT NOT NULL,
    reach BIGINT NOT NULL,
    clicks BIGINT NOT NULL,
    spend BIGINT NOT NULL,
    conversions BIGINT NOT NULL,
    revenue BIGINT NOT NULL,
    currency CHAR(3) NOT NULL
);
CREATE UNIQUE INDEX campaign_day_place ON campaign_day (campaign, fact_day);
CREATE INDEX campaign_day_batch ON campaign_day (first_batch);

CREATE TABLE web_day (
    id BIGINT PRIMARY KEY,
    first_batch INT NOT NULL,
    fact_day DATE NOT NULL,
    source_medium VARCHAR(400) NOT NULL,
    channel VARCHAR(20) NOT NULL,
    device VARCHAR(40) NOT NULL,
    country VARCHAR(100) NOT NULL,
    sessions BIGINT NOT NULL,
    engaged_sessions BIGINT NOT NULL,
    engagement_seconds BIGINT NOT NULL,
    conversions BIGINT NOT NULL,
    revenue BIGINT NOT NULL,
    currency CHAR(3) NOT NULL
);
CREATE UNIQUE INDEX web_day_place ON web_day (fact_day, source_medium, channel, device, country);
CREATE INDEX web_day_batch ON web_day (first_batch);

CREATE TABLE purchase (
    id BIGINT PRIMARY KEY,
    first_batch INT NOT NULL,
    number VARCHAR(200) NOT NULL UNIQUE,
    person BIGINT NOT NULL,
    ordered_at BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    currency CHAR(3) NOT NULL,
    product VARCHAR(1000),
    channel VARCHAR(20) NOT NULL
);
CREATE INDEX purchase_person ON purchase (person);
CREATE INDEX purchase_batch ON purchase (first_batch);

CREATE TABLE import_batch (
    id BIGINT PRIMARY KEY,
    kind VARCHAR(40) NOT NULL,
    file VARCHAR(2000) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    state VARCHAR(10) NOT NULL,
    opened_at BIGINT NOT NULL,
    row_count BIGINT NOT NULL,
    fresh BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    conflicts BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    summary VARCHAR(100000) NOT NULL,
    first_position BIGINT NOT NULL,
    events BIGINT NOT NULL
);

-- Changes to rows that were there before, staged until the batch is published and kept for undo.
-- Values are texts that the column reads; those of sealed columns are Base64 of the sealed bytes.
CREATE TABLE batch_change (
    batch INT NOT NULL,
    seq BIGINT NOT NULL,
    entity VARCHAR(40) NOT NULL,
    row_id BIGINT NOT NULL,
    field VARCHAR(200) NOT NULL,
    before_value VARCHAR(8000),
    after_value VARCHAR(8000),
    PRIMARY KEY (batch, seq)
);
CREATE INDEX batch_change_row ON batch_change (entity, row_id);

-- The journal: a narrow tail, sealed into packed chunks; a chunk is readable once it has a place.
CREATE TABLE event_tail (
    position BIGINT PRIMARY KEY,
    occurred_at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    identity INT NOT NULL,
    type TINYINT NOT NULL,
    channel TINYINT NOT NULL,
    campaign INT NOT NULL,
    webinar INT NOT NULL,
    section TINYINT NOT NULL,
    at_minute SMALLINT NOT NULL,
    device TINYINT NOT NULL,
    amount BIGINT NOT NULL,
    currency SMALLINT NOT NULL,
    batch INT NOT NULL,
    ref BIGINT NOT NULL
);
CREATE TABLE event_chunk (
    id BIGINT PRIMARY KEY,
    batch INT NOT NULL,
    ordinal BIGINT NOT NULL,
    events INT NOT NULL,
    data VARBINARY(1000000) NOT NULL
);
CREATE INDEX event_chunk_batch ON event_chunk (batch);
CREATE TABLE chunk_place (
    first_position BIGINT PRIMARY KEY,
    events INT NOT NULL,
    chunk BIGINT NOT NULL
);

-- Events that must not enter twice: 128 bits of the hash of source and natural key. In batch 0 the ordinal is the position, otherwise the place
-- within the batch.
CREATE TABLE event_key (
    h1 BIGINT NOT NULL,
    h2 BIGINT NOT NULL,
    batch INT NOT NULL,
    ordinal BIGINT NOT NULL,
    PRIMARY KEY (h1, h2)
);
CREATE INDEX event_key_batch ON event_key (batch);

CREATE TABLE payload (
    id BIGINT PRIMARY KEY,
    batch INT NOT NULL,
    content VARCHAR(1000000) NOT NULL
);
CREATE INDEX payload_batch ON payload (batch);

-- Which person an identity is today, where it is not the person of the same number.
CREATE TABLE alias (
    identity INT PRIMARY KEY,
    person INT NOT NULL
);

CREATE TABLE stage_cursor (
    stage VARCHAR(100) PRIMARY KEY,
    position BIGINT NOT NULL
);

CREATE TABLE command_run (
    id BIGINT PRIMARY KEY,
    title VARCHAR(1000) NOT NULL,
    connector VARCHAR(100) NOT NULL,
    operation VARCHAR(100) NOT NULL,
    dry_run BOOLEAN NOT NULL,
    opened_at BIGINT NOT NULL
);
-- dedupe_key is the idempotency key, null for rehearsals, which must not block the real thing.
CREATE TABLE command (
    id BIGINT PRIMARY KEY,
    run BIGINT NOT NULL REFERENCES command_run (id),
    connector VARCHAR(100) NOT NULL,
    operation VARCHAR(100) NOT NULL,
    command_key VARCHAR(400) NOT NULL,
    dedupe_key VARCHAR(400) UNIQUE,
    person BIGINT NOT NULL,
    body VARCHAR(1000000) NOT NULL,
    state VARCHAR(12) NOT NULL,
    attempts INT NOT NULL,
    next_try_at BIGINT,
    error VARCHAR(4000),
    created_at BIGINT NOT NULL,
    settled_at BIGINT
);
CREATE INDEX command_due ON command (state, next_try_at);
CREATE INDEX command_run_id ON command (run);

CREATE TABLE audit (
    id BIGINT PRIMARY KEY,
    written_at BIGINT NOT NULL,
    actor_kind VARCHAR(20) NOT NULL,
    actor VARCHAR(200) NOT NULL,
    action VARCHAR(60) NOT NULL,
    subject VARCHAR(400) NOT NULL,
    detail VARCHAR(4000) NOT NULL
);
