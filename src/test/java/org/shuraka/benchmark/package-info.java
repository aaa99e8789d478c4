/**
 * How fast the product is at its full size: a programme of its own, run by hand, that starts the
 * packaged product and measures it. See {@link org.shuraka.benchmark.Benchmark}.
 */
package org.shuraka.benchmark;
