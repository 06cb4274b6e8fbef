/// Hints between nodes that a session has news, and signals of the moment; blind to what they are.
@NullMarked
@ApplicationModule(allowedDependencies = {"ids", "redis"})
package org.plenary.fanout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
