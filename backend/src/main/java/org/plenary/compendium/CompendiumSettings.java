package org.plenary.compendium;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Settings of the compendium.
///
/// @param fonts files of fonts (TTF or OTF) for what DejaVu has no signs for, such as Chinese; PDFs
///   take each sign from the first font that has it
@ConfigurationProperties("plenary.compendium")
public record CompendiumSettings(@Nullable List<Path> fonts) {

  public CompendiumSettings {
    fonts = fonts == null ? List.of() : List.copyOf(fonts);
  }

  @Override
  public List<Path> fonts() {
    return fonts == null ? List.of() : fonts;
  }
}
