/** Signed webhooks as the Standard Webhooks specification 1.0.0 describes them, S-INT-30. */
package embudo.connectors.webhook;
