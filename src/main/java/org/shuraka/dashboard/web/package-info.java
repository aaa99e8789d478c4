/** Pages of dashboards: what each role meets after signing in, and one programme in detail. */
package org.shuraka.dashboard.web;
