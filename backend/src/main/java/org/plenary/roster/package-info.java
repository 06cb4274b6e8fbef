/// Rosters: tables of people that organizers paste or upload, read and compared with the plan.
@ApplicationModule(allowedDependencies = {"plan", "workshop"})
@NullMarked
package org.plenary.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
