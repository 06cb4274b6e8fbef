/// Starts PostgreSQL and Redis where none is configured, and keeps what they need in the data
/// folder.
@ApplicationModule(allowedDependencies = "startup")
@NullMarked
package org.plenary.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
