package org.plenary.transport.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Access;
import org.plenary.identity.Entrance;
import org.plenary.identity.Identity;
import org.plenary.identity.Operation;
import org.plenary.identity.Permissions;
import org.plenary.identity.Tokens;
import org.plenary.identity.Verified;
import org.plenary.ids.WorkshopKey;
import org.plenary.rules.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Lets a request through to its endpoint only as the endpoint is marked; one without a mark is
/// closed to all.
@Component
final class Gate implements HandlerInterceptor {

  /// Endpoints of the framework that tell nothing.
  private static final Set<String> UNMARKED = Set.of("/error", "/actuator/health");

  private static final Set<Operation> OF_ARCHIVED =
      EnumSet.of(
          Operation.PERSON_ERASE,
          Operation.WORKSHOP_ARCHIVE,
          Operation.WORKSHOP_DELETE,
          Operation.WORKSHOP_COPY,
          Operation.OWNERS_CHANGE);

  private static final String BEARER = "Bearer ";
  private static final Pattern TOKEN_IN_QUERY =
      Pattern.compile("(^|&)(access_)?token=", Pattern.CASE_INSENSITIVE);

  private final Tokens tokens;
  private final Entrance entrance;

  Gate(Tokens tokens, Entrance entrance) {
    this.tokens = tokens;
    this.entrance = entrance;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method) || isOpen(request, method)) {
      return true;
    }
    refuseTokenInQuery(request);
    var verified = verified(request);
    var needs = method.getMethodAnnotation(Needs.class);
    if (needs != null) {
      var access = access(request, verified, needs.value());
      refuseChangeOfArchived(request, access, needs.value());
      pass(request, new Caller(verified, access));
    } else if (method.hasMethodAnnotation(SignedIn.class)) {
      pass(request, new Caller(verified, null));
    } else {
      throw Refused.notFound();
    }
    return true;
  }

  /// What is archived stays as it is, but for what ends it or protects somebody.
  private static void refuseChangeOfArchived(
      HttpServletRequest request, @Nullable Access access, Operation operation) {
    if (access != null
        && access.workshop().archived()
        && workshopOf(request) != null
        && !request.getMethod().equals("GET")
        && !OF_ARCHIVED.contains(operation)) {
      throw Refused.archived();
    }
  }

  private static boolean isOpen(HttpServletRequest request, HandlerMethod method) {
    return method.hasMethodAnnotation(Open.class) || UNMARKED.contains(request.getRequestURI());
  }

  private static void pass(HttpServletRequest request, Caller caller) {
    request.setAttribute(Caller.ATTRIBUTE, caller);
  }

  private static void refuseTokenInQuery(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query != null && TOKEN_IN_QUERY.matcher(query).find()) {
      throw Refused.badRequest(
          "token.in-address", "A token belongs into the Authorization header.");
    }
  }

  private Verified verified(HttpServletRequest request) {
    return bearer(request)
        .flatMap(tokens::verify)
        .orElseThrow(() ->
            Refused.because(HttpStatus.UNAUTHORIZED, "auth.expired", "Sign in again to go on."));
  }

  static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }

  private @Nullable Access access(
      HttpServletRequest request, Verified verified, Operation operation) {
    var key = workshopOf(request);
    var access =
        key == null
            ? home(verified.identity(), operation)
            : WorkshopKey.parse(key)
                .flatMap(workshop -> entrance.access(verified.identity(), workshop));
    if (key == null && access.isEmpty() && isAccount(verified.identity())) {
      return null;
    }
    var found = access.filter(it -> !it.waiting()).orElseThrow(Refused::notFound);
    if (!found.allows(operation)) {
      throw Refused.because(
          HttpStatus.FORBIDDEN, "role.forbidden", "Your role does not allow this.");
    }
    return found;
  }

  private Optional<Access> home(Identity identity, Operation operation) {
    return switch (identity) {
      case Identity.OfPerson who -> entrance.home(who);
      case Identity.OfAccount _ -> {
        if (!Permissions.allows(Role.ORGANIZER, false, operation)) {
          throw Refused.notFound();
        }
        yield Optional.empty();
      }
    };
  }

  private static boolean isAccount(Identity identity) {
    return identity instanceof Identity.OfAccount;
  }

  private static @Nullable String workshopOf(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? (String) variables.get("workshop")
        : null;
  }
}
