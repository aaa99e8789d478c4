/**
 * Tells people what concerns them: in the bell of every page, and by mail where they want it, in
 * their language. Any feature rings the {@link org.shuraka.notification.Bell} with a message key
 * and what it names.
 *
 * <p>A mail says that something happened, with codes and dates, and leads to the page that shows
 * the rest to whoever may see it: mailboxes are read by others, too.
 *
 * <p>Absent on purpose: who is told what and when. That is the features' to say.
 */
package org.shuraka.notification;
