-- Who must not come back by itself: keyed hashes of the addresses of erased people, and of the number
-- of those who had no address. Number and creation find somebody in an older backup whose address was
-- another then.
CREATE TABLE erased (
    fingerprint BINARY(32) PRIMARY KEY,
    contact_no BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    erased_at BIGINT NOT NULL
);

-- Erasures that have begun: identities, and the words to look for, sealed. Gone at their end.
CREATE TABLE erasure (
    contact_no BIGINT PRIMARY KEY,
    identities VARCHAR(100000) NOT NULL,
    words VARCHAR(1000000) NOT NULL
);
