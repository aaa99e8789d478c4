/** The manager's answers to reports over REST. */
package org.shuraka.review.api;
