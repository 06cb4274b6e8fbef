/// Presence: leases of connections, rows of nodes, and who is lost.
@NullMarked
@ApplicationModule(allowedDependencies = {"ids", "redis"})
package org.plenary.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
