/** Programmes, partners and grants over REST. */
package org.shuraka.programme.api;
