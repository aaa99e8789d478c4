package org.shuraka.programme;

/** A programme has other periods from now on; fired in the transaction of the change. */
public record CalendarChanged(CalendarChange change) {}
