/**
 * Who somebody is and what they may see: accounts, roles, sign-in, tokens, scope, audit trail.
 *
 * <p>An act is permitted on the service ({@code @RolesAllowed}); what it may touch is a predicate
 * in the query ({@link org.shuraka.access.Caller#sees}). What is not the caller's answers like what
 * does not exist.
 */
package org.shuraka.access;
