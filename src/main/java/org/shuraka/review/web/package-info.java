/** Where a manager answers a report. */
package org.shuraka.review.web;
