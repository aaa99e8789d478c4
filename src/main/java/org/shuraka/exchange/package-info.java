/**
 * What comes from and goes to other systems: IATI files, bundles, workbooks. Everything enters by
 * the same acts that people use, so that no import can make what a person could not.
 *
 * <p>IATI: an activities file is read streaming ({@code IatiReader}), made fit for the standard
 * ({@code IatiTidy}) and taken into programmes, organisations and frameworks ({@link
 * org.shuraka.exchange.IatiImports}). Every element is kept word for word beside what the product
 * reads of it, so that an export ({@link org.shuraka.exchange.IatiExport}) gives the publisher's
 * words back as long as nobody changed what they say. Published figures are never part of a
 * roll-up: nobody here has accepted them.
 */
package org.shuraka.exchange;
