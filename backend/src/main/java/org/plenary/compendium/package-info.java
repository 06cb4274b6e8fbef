/// The compendium of good practices: cards of worksheets, worded, cleared by those whose they are,
/// and published.
@ApplicationModule(
    allowedDependencies = {"ids", "rules", "plan", "session", "worksheet", "workshop"})
@NullMarked
package org.plenary.compendium;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
