package org.shuraka.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.shuraka.access.Recipients.Recipient;
import org.shuraka.platform.Letter;
import org.shuraka.platform.Mail;
import org.shuraka.platform.SiteAddress;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/** Writes a message as a mail: what happened, a list where there is one, the link, and why. */
@ApplicationScoped
class MailText {

  private static final String ACCOUNT = "/account";

  @Inject SiteAddress site;

  Mail write(Recipient to, Message message) {
    return write(to, message, site.base());
  }

  static Mail write(Recipient to, Message message, String base) {
    Language language = to.language();
    Letter letter =
        new Letter(
            language,
            Wording.text(language, message.key(), message.arguments()),
            message.details().stream()
                .map(line -> Wording.text(language, line.key(), line.arguments()))
                .toList(),
            new Letter.Link(
                Messages.text(language, "notification.mail.open"), base + message.link()),
            Messages.text(language, "notification.mail.why"),
            new Letter.Link(Messages.text(language, "notification.mail.account"), base + ACCOUNT));
    return letter.to(
        to.email(), Wording.text(language, message.key() + ".subject", message.arguments()));
  }
}
