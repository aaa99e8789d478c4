/**
 * What every feature speaks: business errors that name the place and the remedy, texts in several
 * languages, exact numbers, JSON. Nothing here knows a feature, a database or a page.
 */
package org.shuraka.shared;
