-- Addresses that take no mail any more, by their keyed hash: an address stays here when its contact
-- is erased, so that importing it again does not write to it again.
CREATE TABLE mail_suppression (
    address_hash BINARY(32) PRIMARY KEY,
    reason VARCHAR(400) NOT NULL,
    since_at BIGINT NOT NULL
);
