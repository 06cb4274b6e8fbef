/// The plan file: its grammar, all of its errors with their places, and writing it back.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.plenary.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
