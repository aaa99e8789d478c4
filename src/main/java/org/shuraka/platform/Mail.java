package org.shuraka.platform;

import org.shuraka.shared.Language;

/**
 * A mail to one person.
 *
 * @param to address
 * @param plain the text for readers without HTML; says all that the HTML says
 * @param html a whole HTML document
 */
public record Mail(String to, Language language, String subject, String plain, String html) {}
