/** Mail by SMTP, and what comes back of it by IMAP, S-INT-14; calendar invitations, S-INT-23. */
package embudo.connectors.mail;
