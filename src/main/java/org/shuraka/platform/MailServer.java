package org.shuraka.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The SMTP server that the operator named, and how a mail is written for it. */
@ApplicationScoped
class MailServer {

  private static final String SMTP = "smtp";
  private static final String SECONDS_TO_CONNECT = "10000";
  private static final String SECONDS_TO_ANSWER = "30000";

  @Inject
  @ConfigProperty(name = "shuraka.mail.host")
  Optional<String> host;

  @Inject
  @ConfigProperty(name = "shuraka.mail.port")
  Optional<Integer> port;

  /** {@code starttls}, {@code tls} from the first byte, or {@code none}. */
  @Inject
  @ConfigProperty(name = "shuraka.mail.tls", defaultValue = "starttls")
  String tls;

  @Inject
  @ConfigProperty(name = "shuraka.mail.user")
  Optional<String> user;

  @Inject
  @ConfigProperty(name = "shuraka.mail.password")
  Optional<String> password;

  @Inject
  @ConfigProperty(name = "shuraka.mail.from")
  Optional<String> from;

  @Inject Clock clock;

  /** Why no mail can be sent: a message key; null where nothing is in the way. */
  String obstacle() {
    if (host.isEmpty()) {
      return "notification.mail.noHost";
    }
    if (sender() == null) {
      return "notification.mail.noSender";
    }
    return tls.matches("none|starttls|tls") ? null : "notification.mail.tls";
  }

  /** The part behind the @ of message ids. */
  String domain() {
    InternetAddress sender = sender();
    return sender == null
        ? "shuraka.invalid"
        : sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
  }

  /** An open connection; to be closed. */
  Transport connect() throws MessagingException {
    Transport transport = session().getTransport(SMTP);
    transport.connect(host.orElseThrow(), portOrUsual(), user.orElse(null), password.orElse(null));
    return transport;
  }

  /** The mail with the Message-ID that it keeps through all attempts. */
  MimeMessage message(MailTable.Taken mail) throws MessagingException {
    MimeMessage message =
        new MimeMessage(session()) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + mail.messageId() + ">");
          }
        };
    message.setFrom(sender());
    message.setRecipients(
        MimeMessage.RecipientType.TO, new Address[] {new InternetAddress(mail.recipient())});
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setHeader("Content-Language", mail.language());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(clock.instant()));
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(mail.plainText(), StandardCharsets.UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.htmlText(), StandardCharsets.UTF_8.name(), "html");
    message.setContent(new MimeMultipart("alternative", plain, html));
    message.saveChanges();
    return message;
  }

  private InternetAddress sender() {
    try {
      return from.isEmpty() ? null : new InternetAddress(from.get(), true);
    } catch (AddressException e) {
      return null;
    }
  }

  private int portOrUsual() {
    return port.orElse(
        switch (tls) {
          case "tls" -> 465;
          case "starttls" -> 587;
          default -> 25;
        });
  }

  private Session session() {
    Properties p = new Properties();
    p.setProperty("mail.smtp.connectiontimeout", SECONDS_TO_CONNECT);
    p.setProperty("mail.smtp.timeout", SECONDS_TO_ANSWER);
    p.setProperty("mail.smtp.writetimeout", SECONDS_TO_ANSWER);
    p.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
    p.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls.equals("starttls")));
    p.setProperty("mail.smtp.starttls.required", Boolean.toString(tls.equals("starttls")));
    p.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls.equals("tls")));
    p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    p.setProperty("mail.mime.charset", StandardCharsets.UTF_8.name().toLowerCase(Locale.ROOT));
    return Session.getInstance(p);
  }
}
