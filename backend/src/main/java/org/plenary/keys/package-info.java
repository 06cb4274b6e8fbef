/// The secrets of an installation that live outside the database.
@ApplicationModule(allowedDependencies = "startup")
@NullMarked
package org.plenary.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
