/**
 * What partners report: for each opened period one report by each partner, drafted, submitted, sent
 * back, accepted. Only the partner writes it; what its figures amount to is not known here.
 */
package org.shuraka.reporting;
