/** What all REST resources share: the base path, JSON, problems (RFC 9457), entity tags. */
package org.shuraka.platform.api;
