package org.plenary.startup;

import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps any of our meters from growing with what people send.
@Configuration(proxyBeanMethods = false)
class MeterLimits {

  private static final int CODES = 400;

  @Bean
  MeterFilter codeLimit() {
    return MeterFilter.maximumAllowableTags("plenary.", "code", CODES, MeterFilter.deny());
  }
}
