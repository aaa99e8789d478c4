/** The bell of every page, the page behind it, and the administrator's page of mails. */
package org.shuraka.notification.web;
