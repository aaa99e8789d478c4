package org.shuraka.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.shuraka.shared.BusinessException;

/**
 * What all requests together hold of bodies in memory, and each sender of it. A {@link Share} is
 * given back when its request ends.
 */
@ApplicationScoped
public class BodyBudget {

  /** Held by a request without being counted, so that large bodies never keep small ones out. */
  static final int FREE = 64 * 1024;

  /** The largest body that an operation takes fits in, with room for another one. */
  static final long LEAST_TOTAL = 64L * 1024 * 1024;

  /** Of a sender: the largest body that an operation takes. */
  static final long LEAST_OF_SENDER = 52L * 1024 * 1024;

  private static final int PART_OF_HEAP = 8;
  private static final int PART_OF_TOTAL = 2;

  private final long total;
  private final long ofSender;
  private final AtomicLong held = new AtomicLong();
  private final Map<String, Long> bySender = new ConcurrentHashMap<>();

  public BodyBudget() {
    this(Math.max(LEAST_TOTAL, Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
  }

  BodyBudget(long total) {
    this.total = total;
    this.ofSender = Math.max(LEAST_OF_SENDER, total / PART_OF_TOTAL);
  }

  /** What a request of that sender holds; nothing yet. */
  Share open(String sender) {
    return new Share(sender);
  }

  /** Bytes held now. */
  long held() {
    return held.get();
  }

  /** One request's part. */
  final class Share implements AutoCloseable {

    private final String sender;
    private long read;
    private long counted;

    private Share(String sender) {
      this.sender = sender;
    }

    /**
     * Counts bytes that were read.
     *
     * @throws BusinessException 429 where it is too much
     */
    void add(long bytes) {
      read += bytes;
      long more = Math.max(0, read - FREE) - counted;
      if (more > 0) {
        counted += more;
        long of = bySender.merge(sender, more, Long::sum);
        if (held.addAndGet(more) > total || of > ofSender) {
          throw new BusinessException(BusinessException.Kind.TOO_MANY, "error.body.many");
        }
      }
    }

    @Override
    public void close() {
      held.addAndGet(-counted);
      bySender.computeIfPresent(sender, (s, of) -> of - counted > 0 ? of - counted : null);
      counted = 0;
    }
  }
}
