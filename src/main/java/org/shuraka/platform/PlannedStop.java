package org.shuraka.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * Stops the jobs before anything else when the process is asked to end. The server takes the
 * connection pools away before it tells the application, so the launcher asks for it first, through
 * the management interface of the Java process: the object {@value #NAME} with the operation {@code
 * run}, which returns when the jobs have stopped.
 */
@Startup
@Singleton
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class PlannedStop {

  static final String NAME = "org.shuraka:type=Jobs,name=stop";

  @Resource private SessionContext context;
  @Inject JobLauncher launcher;

  @PostConstruct
  void offer() {
    PlannedStop here = context.getBusinessObject(PlannedStop.class);
    Runnable stop = here::stopJobs;
    try {
      withdraw();
      server().registerMBean(new StandardMBean(stop, Runnable.class), new ObjectName(NAME));
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Called from outside; in a method of the bean, whose thread then belongs to the application. */
  public void stopJobs() {
    launcher.stop();
  }

  @PreDestroy
  void withdraw() {
    try {
      ObjectName name = new ObjectName(NAME);
      if (server().isRegistered(name)) {
        server().unregisterMBean(name);
      }
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MBeanServer server() {
    return ManagementFactory.getPlatformMBeanServer();
  }
}
