package org.shuraka.launcher;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Lets jobs come to a safe point before the server ends. Java runs all shutdown hooks at once, so
 * the server's own would take the connections away meanwhile: it is taken off, and the launcher's
 * ends the server in its turn.
 */
final class OrderlyStop {

  /** Offered by the application; see its class {@code PlannedStop}. */
  private static final String STOP_JOBS = "org.shuraka:type=Jobs,name=stop";

  private OrderlyStop() {}

  /** Takes the hook of that name off; Java names no other way to it. */
  static void takeOff(String hook) {
    try {
      Field field = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
      field.setAccessible(true);
      Map<?, ?> hooks = (Map<?, ?>) field.get(null);
      for (Object thread : List.copyOf(hooks.keySet())) {
        if (hook.equals(((Thread) thread).getName())) {
          Runtime.getRuntime().removeShutdownHook((Thread) thread);
        }
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      System.err.println("The server ends by itself, so jobs may be cut off: " + e);
    }
  }

  /** Returns when the application's jobs have stopped, or would not in time. */
  static void stopJobs() {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      ObjectName name = new ObjectName(STOP_JOBS);
      if (server.isRegistered(name)) {
        server.invoke(name, "run", null, null);
      }
    } catch (JMException | RuntimeException e) {
      System.err.println("Jobs could not be stopped and go on after the next start: " + e);
    }
  }
}
