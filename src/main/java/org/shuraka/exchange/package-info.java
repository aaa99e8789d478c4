/**
 * What comes from and goes to other systems: IATI files, bundles, workbooks. Everything enters by
 * the same acts that people use, so that no import can make what a person could not.
 */
package org.shuraka.exchange;
