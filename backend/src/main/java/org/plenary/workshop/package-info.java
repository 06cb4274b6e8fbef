/// The register: workshops, their delegations, people and programme, and how a plan becomes one.
@ApplicationModule(
    allowedDependencies = {
      "ids",
      "audit",
      "rules",
      "plan",
      "session",
      "poll",
      "breakout",
      "worksheet",
      "journal"
    })
@NullMarked
package org.plenary.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
