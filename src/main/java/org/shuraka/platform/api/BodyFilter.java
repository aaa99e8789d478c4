package org.shuraka.platform.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Messages;

/**
 * Bodies of calls are read as far as their operation takes them ({@link BodyLimit}) and as there is
 * room for them ({@link BodyBudget}); by its length one is refused before it is read. Packed ones
 * are not taken: what they unpack to is not known.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyFilter implements ContainerRequestFilter {

  /** Request attribute: what this request holds, given back at its end. */
  private static final String SHARE = "shuraka.body";

  private static final long MEGABYTE = 1024L * 1024;

  private static final long READ_ON = 64 * MEGABYTE;
  private static final Logger LOG = Logger.getLogger(BodyFilter.class.getName());

  @Context ResourceInfo operation;
  @Context HttpServletRequest request;
  @Inject BodyBudget budget;

  @Override
  public void filter(ContainerRequestContext call) {
    String packing = call.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (packing != null && !packing.equalsIgnoreCase("identity")) {
      // Not read on: what it unpacks to may be any number of times as much.
      call.abortWith(packed(Problems.locale(call)));
      return;
    }
    Method method = operation.getResourceMethod();
    BodyLimit own = method == null ? null : method.getAnnotation(BodyLimit.class);
    if (own != null && Arrays.stream(own.from()).noneMatch(request::isUserInRole)) {
      readOn(call.getEntityStream());
      throw new BusinessException(BusinessException.Kind.FORBIDDEN, "error.forbidden");
    }
    int megabytes = own == null ? BodyLimit.USUAL : own.megabytes();
    if (request.getContentLengthLong() > megabytes * MEGABYTE) {
      readOn(call.getEntityStream());
      throw large(megabytes);
    }
    BodyBudget.Share share = null;
    if (own == null || !own.streamed()) {
      share = budget.open(String.valueOf(request.getRemoteUser()));
      request.setAttribute(SHARE, share);
    }
    call.setEntityStream(new Limited(call.getEntityStream(), megabytes, share));
  }

  /** Called when the request has ended. */
  public static void giveBack(HttpServletRequest ended) {
    if (ended.getAttribute(SHARE) instanceof BodyBudget.Share share) {
      share.close();
    }
  }

  /**
   * Many clients listen for an answer only when they have sent all. What is refused is read on and
   * forgotten as far as an honest mistake goes; behind that the connection ends.
   */
  private void readOn(InputStream body) {
    long left = request.getContentLengthLong();
    if (left > READ_ON) {
      return;
    }
    byte[] forgotten = new byte[8192];
    try {
      for (int read = 0; read >= 0 && left > 0; left -= read) {
        read = body.read(forgotten);
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "The client has gone", e);
    }
  }

  private static BusinessException large(int megabytes) {
    return new BusinessException(BusinessException.Kind.TOO_LARGE, "error.body.large", megabytes);
  }

  private static Response packed(Locale locale) {
    String key = "error.body.packed";
    return Problem.of(
            Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode(),
            key,
            Messages.text(locale, key),
            null)
        .response();
  }

  /** Ends with an exception where there is more. */
  private static final class Limited extends FilterInputStream {

    private final int megabytes;
    private final BodyBudget.Share share;
    private long left;

    private Limited(InputStream body, int megabytes, BodyBudget.Share share) {
      super(body);
      this.megabytes = megabytes;
      this.left = megabytes * MEGABYTE;
      this.share = share;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int read = super.read(into, from, most);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long most) throws IOException {
      long skipped = super.skip(most);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void count(long bytes) {
      left -= bytes;
      if (left < 0) {
        throw large(megabytes);
      }
      if (share != null) {
        share.add(bytes);
      }
    }
  }
}
