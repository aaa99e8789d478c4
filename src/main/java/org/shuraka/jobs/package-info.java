/**
 * The console for long work: people follow the runs that concern them and start failed ones again.
 * What starts and watches them knows no people and lies in {@code platform}; what they do belongs
 * to the features, save housekeeping, which is nobody's.
 */
package org.shuraka.jobs;
