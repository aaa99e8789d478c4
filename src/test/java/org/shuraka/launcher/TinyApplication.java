package org.shuraka.launcher;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands for the application in tests of the launcher: starts, or says why it does not. */
@Startup
@Singleton
public class TinyApplication {

  private static final Logger START = Logger.getLogger("org.shuraka.start");

  @PostConstruct
  void start() {
    String home = ConfigProvider.getConfig().getValue("shuraka.home", String.class);
    START.info("Data is in " + home);
    Logger.getLogger("org.shuraka.other").info("A line for the log alone");
    if (home.endsWith("fails")) {
      START.severe("migration V7 failed. Restore the backup and report the error.");
      throw new IllegalStateException("migration V7 failed");
    }
  }
}
