/// Reports: documents that people take home.
@ApplicationModule(
    allowedDependencies = {
      "ids",
      "rules",
      "attendance",
      "breakout",
      "worksheet",
      "session",
      "journal",
      "plan",
      "workshop"
    })
@NullMarked
package org.plenary.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
