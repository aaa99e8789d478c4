package org.shuraka.access;

import org.shuraka.shared.Language;

/**
 * An account to be made.
 *
 * @param organisationId the partner or donor the person acts for; null for administrators and
 *     managers
 */
public record NewAccount(
    String email, String name, Role role, Long organisationId, Language language) {}
