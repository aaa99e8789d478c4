package org.shuraka.launcher;

/**
 * Why Shuraka cannot start, in one sentence for the person who started it, and what to do about it
 * in a second one. It becomes the one line on standard error.
 */
final class StartFailure extends Exception {

  private static final long serialVersionUID = 1L;

  StartFailure(String whatAndRemedy) {
    super(whatAndRemedy);
  }

  StartFailure(String whatAndRemedy, Throwable cause) {
    super(whatAndRemedy, cause);
  }
}
