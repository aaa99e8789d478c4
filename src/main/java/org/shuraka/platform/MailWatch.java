package org.shuraka.platform;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends what waits in the {@link Outbox}, on every node: a mail that one has taken is passed over
 * by the others. One that cannot be sent is tried again after 1, 2, 4 … minutes, at most 6 hours,
 * and given up after some days or where the server says that there is no such address. A mail whose
 * server died while it was sent goes out again under the same Message-ID, by which mail programs
 * know it for the same.
 */
@Startup
@Singleton
@DependsOn(Migration.NAME)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailWatch {

  private static final Logger LOG = Logger.getLogger(MailWatch.class.getName());
  private static final int AT_ONCE = 20;
  private static final int LONGEST_WAIT_SECONDS = 6 * 60 * 60;
  private static final int LONGEST_ERROR = 1000;

  @Inject MailServer server;
  @Inject MailTable table;

  @Inject
  @ConfigProperty(name = "shuraka.mail.days", defaultValue = "5")
  int giveUpAfterDays;

  /** A failed look is logged and made good by the next; an exception would end the timer. */
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void everyQuarterMinute() {
    try {
      sendWaiting();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Could not look for mails to send", e);
    }
  }

  /** Once a day, since what nobody sends is noticed by nobody. */
  @Schedule(hour = "6", persistent = false)
  void daily() {
    if (server.obstacle() != null && table.waiting() > 0) {
      LOG.log(
          Level.WARNING,
          "{0} mails wait. None is sent until shuraka.mail.host and shuraka.mail.from are set.",
          table.waiting());
    }
  }

  /** Sends all that is due now; answers how many mails were sent. */
  public int sendWaiting() {
    int sent = 0;
    if (server.obstacle() == null) {
      List<MailTable.Taken> taken = table.take(AT_ONCE);
      while (!taken.isEmpty()) {
        sent += send(taken);
        taken = table.take(AT_ONCE);
      }
    }
    return sent;
  }

  private int send(List<MailTable.Taken> mails) {
    int sent = 0;
    try (Transport transport = server.connect()) {
      for (MailTable.Taken mail : mails) {
        sent += send(mail, transport) ? 1 : 0;
      }
    } catch (MessagingException e) {
      LOG.log(Level.WARNING, "No connection to the mail server: {0}", e.getMessage());
      mails.forEach(mail -> later(mail, e));
    }
    return sent;
  }

  private boolean send(MailTable.Taken mail, Transport transport) {
    try {
      var message = server.message(mail);
      transport.sendMessage(message, message.getAllRecipients());
      table.sent(mail.id());
      return true;
    } catch (SendFailedException e) {
      boolean nobody = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
      LOG.log(Level.WARNING, "Mail {0} was refused: {1}", new Object[] {mail.id(), e.getMessage()});
      table.notSent(mail.id(), error(e), wait(mail), nobody ? 0 : giveUpAfterDays);
    } catch (MessagingException e) {
      LOG.log(
          Level.WARNING, "Mail {0} was not sent: {1}", new Object[] {mail.id(), e.getMessage()});
      later(mail, e);
    }
    return false;
  }

  private void later(MailTable.Taken mail, MessagingException e) {
    table.notSent(mail.id(), error(e), wait(mail), giveUpAfterDays);
  }

  /** Doubles with every attempt: 60 seconds after the first. */
  private static int wait(MailTable.Taken mail) {
    return Math.min(LONGEST_WAIT_SECONDS, 60 << Math.min(mail.attempts() - 1, 9));
  }

  private static String error(MessagingException e) {
    String said = String.valueOf(e.getMessage()).strip();
    return said.length() > LONGEST_ERROR ? said.substring(0, LONGEST_ERROR) : said;
  }
}
