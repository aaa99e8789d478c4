/**
 * Who is told what about reports, and when: officers before and after a report is due and when
 * somebody answered them, managers when something waits for them and once a week on the whole.
 *
 * <p>The job {@code reminders} runs every hour and does what is due where it is morning. Everything
 * that was sent is written down in the transaction that sent it, so that a job that is started
 * again, or twice, sends nothing twice, and one that did not run in time makes good what is left.
 *
 * <p>Absent on purpose: how somebody is told ({@code notification}), and when a report is due
 * ({@code programme} and {@code reporting}).
 */
package org.shuraka.reminder;
