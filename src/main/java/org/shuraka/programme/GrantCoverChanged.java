package org.shuraka.programme;

import org.shuraka.access.Caller;

/**
 * The logo on the cover of a grant's reports, or what is said of it, may be another one; fired in
 * the transaction of the act.
 *
 * @param logo SHA-256 of the picture; null for none
 * @param logoText what it shows; null for the donor's name
 */
public record GrantCoverChanged(long grantId, String logo, String logoText, Caller by) {}
