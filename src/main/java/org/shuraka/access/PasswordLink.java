package org.shuraka.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * A link with which somebody chooses a password, as it is made.
 *
 * @param address the whole address; to be shown this once
 * @param mailed whether it was mailed to her, too
 */
public record PasswordLink(String address, Instant expiresAt, boolean mailed)
    implements Serializable {}
