/** Drafting as a batch job. */
package org.shuraka.donorreport.batch;
