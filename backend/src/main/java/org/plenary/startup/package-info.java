/// Starting and telling: what the console says, where Plenary answers, and why it cannot start.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.plenary.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
