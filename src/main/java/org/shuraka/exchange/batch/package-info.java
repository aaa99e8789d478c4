/** Imports as batch jobs. */
package org.shuraka.exchange.batch;
