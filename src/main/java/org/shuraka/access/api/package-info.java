/**
 * Tokens and audit trail over REST, and the guards every changing call passes: CSRF, idempotency.
 */
package org.shuraka.access.api;
