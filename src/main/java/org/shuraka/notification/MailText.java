package org.shuraka.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shuraka.access.Recipients.Recipient;
import org.shuraka.platform.Mail;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/** Writes a message as a mail: what happened, a list where there is one, the link, and why. */
@ApplicationScoped
class MailText {

  private static final String ACCOUNT = "/account";

  /** Where readers find Shuraka; without a setting, the address it listens on. */
  @Inject
  @ConfigProperty(name = "shuraka.url")
  Optional<String> url;

  @Inject
  @ConfigProperty(name = "shuraka.http.address", defaultValue = "127.0.0.1")
  String address;

  @Inject
  @ConfigProperty(name = "shuraka.http.port", defaultValue = "8080")
  String port;

  Mail write(Recipient to, Message message) {
    String base = url.orElse("http://" + address + ":" + port).replaceAll("/+$", "");
    return write(to, message, base);
  }

  static Mail write(Recipient to, Message message, String base) {
    Language language = to.language();
    String text = Wording.text(language, message.key(), message.arguments());
    List<String> lines =
        message.details().stream()
            .map(line -> Wording.text(language, line.key(), line.arguments()))
            .toList();
    return new Mail(
        to.email(),
        language,
        subject(language, message),
        plain(language, text, lines, base, message.link()),
        html(language, text, lines, base, message.link()));
  }

  /** In a header, marks of direction would show as boxes in older mail programs. */
  private static String subject(Language language, Message message) {
    return Wording.text(language, message.key() + ".subject", message.arguments())
        .replaceAll("[\u2066-\u2069]", "");
  }

  private static String plain(
      Language language, String text, List<String> lines, String base, String link) {
    StringBuilder plain = new StringBuilder(text).append("\n\n");
    lines.forEach(line -> plain.append("• ").append(line).append('\n'));
    return plain
        .append(lines.isEmpty() ? "" : "\n")
        .append(Messages.text(language, "notification.mail.open"))
        .append('\n')
        .append(base + link)
        .append("\n\n-- \n")
        .append(Messages.text(language, "notification.mail.why"))
        .append('\n')
        .append(base + ACCOUNT)
        .append('\n')
        .toString();
  }

  private static String html(
      Language language, String text, List<String> lines, String base, String link) {
    String direction = language.rightToLeft() ? "rtl" : "ltr";
    StringBuilder list = new StringBuilder();
    lines.forEach(line -> list.append("<li>").append(escape(line)).append("</li>"));
    return """
        <!DOCTYPE html>
        <html lang="%1$s" dir="%2$s">
        <head><meta charset="UTF-8"><title>Shuraka</title></head>
        <body dir="%2$s" style="font-family: sans-serif; line-height: 1.6">
        <p>%3$s</p>
        %4$s
        <p><a href="%5$s">%6$s</a></p>
        <hr>
        <p><small>%7$s <a href="%8$s">%9$s</a></small></p>
        </body>
        </html>
        """
        .formatted(
            language.code(),
            direction,
            escape(text),
            lines.isEmpty() ? "" : "<ul>" + list + "</ul>",
            escape(base + link),
            escape(Messages.text(language, "notification.mail.open")),
            escape(Messages.text(language, "notification.mail.why")),
            escape(base + ACCOUNT),
            escape(Messages.text(language, "notification.mail.account")));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
