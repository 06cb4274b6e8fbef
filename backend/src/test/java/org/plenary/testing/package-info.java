/// Real engines for tests: one PostgreSQL and one Redis per JVM, a fresh share of each per test.
@NullMarked
package org.plenary.testing;

import org.jspecify.annotations.NullMarked;
