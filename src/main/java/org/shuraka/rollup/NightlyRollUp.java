package org.shuraka.rollup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shuraka.platform.AppLock;
import org.shuraka.platform.Migration;

/** Asks for every figure anew at a time of day that the operator chooses, on one of the servers. */
@Startup
@Singleton
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class NightlyRollUp {

  private static final Logger LOG = Logger.getLogger(NightlyRollUp.class.getName());

  @Resource private TimerService timers;
  @Inject AppLock lock;
  @Inject RollUpTrigger trigger;

  @Inject
  @ConfigProperty(name = "shuraka.rollup.nightly", defaultValue = "02:10")
  String time;

  @PostConstruct
  void schedule() {
    LocalTime at;
    try {
      at = LocalTime.parse(time);
    } catch (DateTimeException e) {
      Migration.START.log(
          Level.SEVERE,
          "SHURAKA_ROLLUP_NIGHTLY is \"{0}\". Use a time of day such as 02:10.",
          time);
      throw e;
    }
    timers.createCalendarTimer(
        new ScheduleExpression().hour(at.getHour()).minute(at.getMinute()).second(at.getSecond()),
        new TimerConfig(null, false));
  }

  /**
   * A failure is logged and made good the next night; an exception would cost the timer its life.
   */
  @Timeout
  void everything() {
    try {
      lock.tryRun("nightly-roll-up", Duration.ofHours(6), () -> trigger.everything(null));
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "The nightly roll-up could not be started", e);
    }
  }
}
