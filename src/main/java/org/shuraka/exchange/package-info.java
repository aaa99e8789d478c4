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
 *
 * <p>Workbooks: a report is laid out in sheets ({@code WorkbookLayout}), written ({@code
 * WorkbookWriter}), and one that comes back is read ({@code WorkbookCopy}, {@code
 * WorkbookReading}), compared with what it was and what the report is now ({@code
 * WorkbookComparison}), and applied as any other change of the report ({@code WorkbookParts}):
 * whole, or not at all.
 */
package org.shuraka.exchange;
