package org.plenary.testing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;

/// Leaves tests out by what the build compiled as such, so that rules about the code hold wherever
/// its classes are run from, in one folder with the tests too.
public final class MainClasses implements ImportOption {

  private static final String TESTS = "target/test-classes";
  private static final String ROOT = "/org/plenary/";

  @Override
  public boolean includes(Location location) {
    var path = location.asURI().toString();
    int root = path.lastIndexOf(ROOT);
    return root < 0
        || (!path.contains(TESTS) && !Files.exists(Path.of(TESTS, path.substring(root))));
  }
}
