/**
 * What each role meets after signing in: read models over reports, figures and money, each read in
 * as many statements for a thousand programmes as for one. Nothing is changed here but the
 * boundaries that maps are drawn from.
 */
package org.shuraka.dashboard;
