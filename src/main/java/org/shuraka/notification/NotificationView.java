package org.shuraka.notification;

import java.time.Instant;

/**
 * Something the reader is told, in her language.
 *
 * @param link path and query of the page it is about
 */
public record NotificationView(long id, String text, String link, Instant madeAt, boolean unread) {}
