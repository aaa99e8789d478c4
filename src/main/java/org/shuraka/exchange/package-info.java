/**
 * What comes from other systems and goes to them.
 *
 * <p>IATI: an activities file is read streaming ({@code IatiReader}), made fit for the standard
 * ({@code IatiTidy}) and taken into programmes, organisations and frameworks ({@link
 * org.shuraka.exchange.IatiImports}). Every element is kept word for word beside what the product
 * reads of it, so an export ({@link org.shuraka.exchange.IatiExport}) gives the publisher's words
 * back as long as nobody changed what they say. Published figures are never counted in roll-ups:
 * nobody here has accepted them.
 */
package org.shuraka.exchange;
