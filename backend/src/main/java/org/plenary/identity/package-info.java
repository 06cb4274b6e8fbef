/// Who somebody is and what they may do: accounts, personal links, tokens and the role matrix.
@ApplicationModule(
    allowedDependencies = {
      "ids",
      "audit",
      "rules",
      "plan",
      "workshop",
      "keys",
      "redis",
      "startup",
      "oidc"
    })
@NullMarked
package org.plenary.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
