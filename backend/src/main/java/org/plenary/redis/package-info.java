/// The line to Redis: the same patience and the same reactions for everything that uses it.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.plenary.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
