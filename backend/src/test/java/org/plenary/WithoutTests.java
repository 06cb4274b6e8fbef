package org.plenary;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;

/// Knows classes of tests by their sources, wherever they were compiled to.
final class WithoutTests implements ImportOption {

  static final DescribedPredicate<JavaClass> TESTS =
      DescribedPredicate.describe("tests", type -> isTest(type.getName().replace('.', '/')));

  @Override
  public boolean includes(Location location) {
    var file = location.asURI().toString();
    int start = file.indexOf("org/plenary/");
    return start < 0 || !isTest(file.substring(start).replace(".class", ""));
  }

  private static boolean isTest(String type) {
    var outermost = type.replaceFirst("[$].*", "");
    return !outermost.endsWith("package-info")
        && Files.exists(Path.of("src/test/java", outermost + ".java"));
  }
}
