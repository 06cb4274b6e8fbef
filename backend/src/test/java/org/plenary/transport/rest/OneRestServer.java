package org.plenary.transport.rest;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands the same server to all test classes that ask for one; it ends after the last test, while
/// the engines under it still run.
final class OneRestServer implements ParameterResolver {

  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(OneRestServer.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == RestServer.class;
  }

  @Override
  public RestServer resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(HERE)
        .computeIfAbsent(RestServer.class, _ -> RestServer.start(), RestServer.class);
  }
}
