package org.plenary.transport.ws;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plenary.fanout.Signals;
import org.plenary.keys.Keys;
import org.plenary.protocol.Limits;
import org.plenary.sync.Feeds;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/// Puts the WebSocket together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SocketSettings.class)
class SocketWiring {

  /// Characters that the container buffers per connection; longer messages come in pieces.
  private static final int BUFFER = 4 * 1024;

  private static final int SMALLEST = 256;

  @Bean
  Sockets sockets(SocketSettings settings) {
    return new Sockets(settings.knocking(), new SecureRandom());
  }

  @Bean
  Onlookers onlookers(Feeds feeds, Sockets sockets, Signals signals) {
    return new Onlookers(feeds, sockets, signals);
  }

  @Bean
  Surroundings surroundings(
      Identities identities,
      LiveSessions live,
      Feeds feeds,
      Sockets sockets,
      Onlookers onlookers,
      SocketSettings settings,
      MeterRegistry registry,
      InstantSource clock,
      Build build,
      Keys keys) {
    var meters = new Meters(registry);
    meters.sockets(sockets);
    return new Surroundings(
        identities,
        live,
        feeds,
        sockets,
        onlookers,
        meters,
        settings,
        clock,
        System::nanoTime,
        build.name(),
        new Digests(keys.tokenKey()));
  }

  @Bean
  SignIns signInWatch(Sockets sockets, Identities identities) {
    return new SignIns(sockets, identities);
  }

  /// Nobody comes in after the node has taken leave of those who are here.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ApplicationListener<ContextClosedEvent> socketRefusal(Sockets sockets) {
    return _ -> sockets.refuse();
  }

  @Bean
  Drain drain(Sockets sockets, SocketSettings settings) {
    return new Drain(sockets, settings);
  }

  @Bean
  WebSocketHttpRequestHandler socketRequests(
      Surroundings around, Sockets sockets, Environment environment) {
    var upgrade = new DefaultHandshakeHandler();
    upgrade.setSupportedProtocols(Limits.SUBPROTOCOL);
    var requests = new WebSocketHttpRequestHandler(new PlenarySocketHandler(around), upgrade);
    requests.getHandshakeInterceptors().add(new Handshake(origins(environment), sockets));
    return requests;
  }

  @Bean
  HandlerMapping socketMapping(WebSocketHttpRequestHandler socketRequests) {
    HttpRequestHandler plain =
        (request, response) -> socketRequests.handleRequest(new PlainRequest(request), response);
    return new SimpleUrlHandlerMapping(Map.of("/ws", plain), 0);
  }

  @Bean
  ServletServerContainerFactoryBean socketContainer() {
    var container = new ServletServerContainerFactoryBean();
    container.setMaxTextMessageBufferSize(BUFFER);
    container.setMaxBinaryMessageBufferSize(SMALLEST);
    return container;
  }

  private static Set<String> origins(Environment environment) {
    var origins = new HashSet<String>();
    var url = environment.getProperty("plenary.public-url");
    if (url != null && !url.isBlank()) {
      var parsed = URI.create(url.strip());
      origins.add(parsed.getScheme() + "://" + parsed.getAuthority());
    }
    return origins;
  }
}
