package org.shuraka.platform;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The mail server that the tested server is set up for, in the same process. While it is not open,
 * connections are refused; the server's own timer sends besides the tests.
 */
public final class CapturedMail implements AutoCloseable {

  private final GreenMail server;

  private CapturedMail(GreenMail server) {
    this.server = server;
  }

  public static CapturedMail open() {
    int port = Integer.parseInt(System.getenv("SHURAKA_MAIL_PORT"));
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return new CapturedMail(server);
  }

  /** What came for an address. */
  public List<MimeMessage> to(String address) throws MessagingException {
    return Arrays.stream(server.getReceivedMessages()).filter(m -> isTo(m, address)).toList();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text of its part of that type. */
  public static String part(MimeMessage message, String type)
      throws MessagingException, IOException {
    Multipart parts = (Multipart) message.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType(type)) {
        return part.getContent().toString();
      }
    }
    throw new AssertionError("No part " + type);
  }

  @Override
  public void close() {
    server.stop();
  }
}
