/** The roll-up as a Jakarta Batch job: reads the programmes that wait, derives one at a time. */
package org.shuraka.rollup.batch;
