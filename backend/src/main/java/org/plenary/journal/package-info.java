/// The journal: accepted commands in order, chained and signed; blind to what they mean.
@NullMarked
@ApplicationModule(allowedDependencies = {"ids", "keys"})
package org.plenary.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
