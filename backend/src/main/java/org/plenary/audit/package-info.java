/// Who did what, outside the journals of sessions: acts that are only ever added.
@ApplicationModule(allowedDependencies = {"ids"})
@NullMarked
package org.plenary.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
