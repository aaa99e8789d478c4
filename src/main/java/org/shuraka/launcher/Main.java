package org.shuraka.launcher;

/**
 * The entry of {@code java -jar target/shuraka.jar}: refuses a Java that is too old with one line,
 * then hands over to {@link Launcher}.
 *
 * <p>This class alone is compiled for Java 8 (see the compiler's execution {@code launcher-entry}),
 * and reaches everything else by name: an older Java would otherwise answer with a stack trace
 * about class file versions before any line of ours ran.
 */
public final class Main {

  private static final int OLDEST_JAVA = 17;

  private Main() {}

  public static void main(String[] args) throws Exception {
    String version = System.getProperty("java.specification.version");
    if (isTooOld(version)) {
      System.err.println(
          "Shuraka did not start: it needs JDK "
              + OLDEST_JAVA
              + " or later and this is Java "
              + version
              + ". Install a newer JDK, or name it in JAVA_HOME and PATH.");
      System.exit(1);
    }
    Class.forName("org.shuraka.launcher.Launcher").getMethod("start").invoke(null);
  }

  /** Reads both ways in which Java has named its versions: {@code 1.8} and {@code 17}. */
  static boolean isTooOld(String specificationVersion) {
    String major =
        specificationVersion.startsWith("1.")
            ? specificationVersion.substring(2)
            : specificationVersion;
    return Integer.parseInt(major) < OLDEST_JAVA;
  }
}
