package org.shuraka.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule of the field says no. Rolls the transaction back; pages and REST show the message of
 * {@link #key()} in the reader's language.
 */
@ApplicationException(rollback = true, inherited = true)
public class BusinessException extends RuntimeException {

  /** What kind of refusal it is, and with it the HTTP status of the REST interface. */
  public enum Kind {
    /** Unreadable: 400. */
    UNREADABLE(400),
    /** A right is missing on something that the caller may see: 403. */
    FORBIDDEN(403),
    /** Does not exist, or is not the caller's to see: the same answer, 404. */
    NOT_FOUND(404),
    /** The state of the thing does not allow the act: 409. */
    CONFLICT(409),
    /** Somebody else changed it first: 412. */
    STALE(412),
    /** Larger than what is taken: 413. */
    TOO_LARGE(413),
    /** Understood, not valid: 422. */
    INVALID(422),
    /** Too many tries: 429. */
    TOO_MANY(429),
    /** A disk of the server is full: 507. */
    NO_SPACE(507);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  /** At most so many faults are told at once. */
  public static final int MOST_FAULTS = 100;

  private final Kind kind;
  private final String key;
  private final transient List<Object> arguments;
  private final transient List<Fault> faults;

  public BusinessException(Kind kind, String key, Object... arguments) {
    this(kind, key, Fault.at("", key, arguments).arguments(), List.of());
  }

  private BusinessException(Kind kind, String key, List<Object> arguments, List<Fault> faults) {
    super(key + arguments + faults);
    this.kind = kind;
    this.key = key;
    this.arguments = arguments;
    this.faults = faults.stream().limit(MOST_FAULTS).toList();
  }

  /** Not there, or not yours. */
  public static BusinessException notFound() {
    return new BusinessException(Kind.NOT_FOUND, "error.notFound");
  }

  /** Not allowed in this state. */
  public static BusinessException conflict(String key, Object... arguments) {
    return new BusinessException(Kind.CONFLICT, key, arguments);
  }

  /** Changed by somebody else since it was read. */
  public static BusinessException stale() {
    return new BusinessException(Kind.STALE, "error.stale");
  }

  /** One fault. */
  public static BusinessException invalid(String pointer, String key, Object... arguments) {
    return invalid(List.of(Fault.at(pointer, key, arguments)));
  }

  /** Every fault found, in the order of the input. */
  public static BusinessException invalid(List<Fault> faults) {
    return new BusinessException(Kind.INVALID, "error.invalid", List.of(faults.size()), faults);
  }

  public Kind kind() {
    return kind;
  }

  public String key() {
    return key;
  }

  public List<Object> arguments() {
    return arguments;
  }

  public List<Fault> faults() {
    return faults;
  }
}
