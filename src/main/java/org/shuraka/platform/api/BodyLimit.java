package org.shuraka.platform.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How large a body this operation takes, where that is another size than {@value #USUAL} MB, and
 * from whom. Asked before the first byte is read, and held while reading ({@link BodyFilter}):
 *
 * <pre>{@code
 * @BodyLimit(megabytes = 50, from = {Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
 * }</pre>
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {

  /** Megabytes of every other operation. */
  int USUAL = 1;

  /** The most, in megabytes of 1,048,576 bytes. */
  int megabytes();

  /** Roles that may send so much; anybody else is refused unread. */
  String[] from();

  /** Written down as it comes rather than held in memory, and limited by what was announced. */
  boolean streamed() default false;
}
