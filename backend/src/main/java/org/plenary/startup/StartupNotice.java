package org.plenary.startup;

import java.util.List;

/// Lines that a module adds to what the console shows once Plenary is ready, such as a sign-in
/// link. They go to the console alone and into no log. Beans of this type are asked in their
/// `@Order`.
@FunctionalInterface
public interface StartupNotice {

  List<String> lines();
}
