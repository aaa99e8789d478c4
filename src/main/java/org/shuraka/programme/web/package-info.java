/** Pages of programmes, their partners and grants. */
package org.shuraka.programme.web;
