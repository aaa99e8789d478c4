/**
 * The ground the features stand on: data source, migration, SQL, clock, long-running jobs, health.
 * Knows no feature.
 */
package org.shuraka.platform;
