package org.plenary.transport.rest;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A method of a controller as one of the addresses that it answers.
record Endpoint(RequestMethod verb, String path, Method handler) {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)[^}]*}");

  /// Every endpoint for programs; pages are none.
  static List<Endpoint> all() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
    return scanner.findCandidateComponents("org.plenary").stream()
        .map(bean -> type(bean.getBeanClassName()))
        .filter(type -> type.getNestHost() == type && type != ErrorsController.class)
        .filter(type -> !type.getProtectionDomain().getCodeSource().toString().contains("test-"))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .flatMap(Endpoint::of)
        .toList();
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Endpoint> of(Method method) {
    var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    var outer =
        AnnotatedElementUtils.findMergedAnnotation(
            method.getDeclaringClass(), RequestMapping.class);
    var prefix = outer == null || outer.path().length == 0 ? "" : outer.path()[0];
    return mapping == null
        ? Stream.empty()
        : Arrays.stream(mapping.path())
            .flatMap(path ->
                Arrays.stream(mapping.method())
                    .map(verb -> new Endpoint(verb, prefix + path, method)));
  }

  /// The key of the document under the path: `get`.
  String verbWord() {
    return verb.name().toLowerCase(Locale.ROOT);
  }

  String controller() {
    return handler.getDeclaringClass().getSimpleName();
  }

  /// Whether no token is asked for.
  boolean isOpen() {
    return !handler.isAnnotationPresent(Needs.class)
        && !handler.isAnnotationPresent(SignedIn.class);
  }

  /// The operation that the caller's role has to allow.
  Optional<String> needs() {
    return Optional.ofNullable(handler.getAnnotation(Needs.class)).map(it -> it.value().word());
  }

  List<String> pathVariables() {
    return VARIABLE.matcher(path).results().map(match -> match.group(1)).toList();
  }

  Optional<Parameter> body() {
    return Arrays.stream(handler.getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
        .findFirst();
  }

  /// The media types of the body: as mapped, else JSON, or any for bytes; none without a body.
  TreeSet<String> takes() {
    var mapped = new TreeSet<>(List.of(mapping().consumes()));
    if (mapped.isEmpty()) {
      body().ifPresent(it -> mapped.add(it.getType() == byte[].class ? "*/*" : "application/json"));
    }
    return mapped;
  }

  /// The media types of the reply as mapped; empty where the method decides.
  TreeSet<String> gives() {
    var mapped = new TreeSet<>(List.of(mapping().produces()));
    if (mapped.isEmpty() && !isBytes() && !isEmpty()) {
      mapped.add("application/json");
    }
    return mapped;
  }

  boolean isBytes() {
    return reply() == byte[].class;
  }

  boolean isEmpty() {
    return reply() == void.class || reply() == Void.class;
  }

  /// What the reply's body is made of.
  Type reply() {
    var type = handler.getGenericReturnType();
    return type instanceof ParameterizedType wrapped && isEntity(wrapped)
        ? wrapped.getActualTypeArguments()[0]
        : type;
  }

  /// The status of success where the method itself does not choose it.
  Optional<Integer> status() {
    var annotation = handler.getAnnotation(ResponseStatus.class);
    if (annotation != null) {
      return Optional.of(annotation.value().value());
    }
    return isEntity(handler.getGenericReturnType()) ? Optional.empty() : Optional.of(200);
  }

  List<Parameter> parameters() {
    return new ArrayList<>(List.of(handler.getParameters()));
  }

  private static boolean isEntity(Type type) {
    return type instanceof ParameterizedType wrapped
        && HttpEntity.class.isAssignableFrom((Class<?>) wrapped.getRawType());
  }

  private RequestMapping mapping() {
    var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
    if (mapping == null) {
      throw new IllegalStateException("no mapping on " + handler);
    }
    return mapping;
  }

  @Override
  public String toString() {
    return verb + " " + path + " (" + controller() + "." + handler.getName() + ")";
  }
}
