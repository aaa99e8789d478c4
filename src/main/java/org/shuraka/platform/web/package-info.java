/**
 * What every page stands on: the reader's language, texts, dates and figures, fields, and what
 * happens when an act is refused or something breaks. Knows no feature.
 */
package org.shuraka.platform.web;
