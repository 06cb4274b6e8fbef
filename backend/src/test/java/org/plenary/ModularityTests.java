package org.plenary;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  @Test
  void modulesUseOnlyWhatTheyMayUse() {
    ApplicationModules.of(PlenaryApplication.class).verify();
  }
}
