package org.plenary.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads where Redis is from Spring's own settings.
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

  @Bean
  RedisLine redisLine(DataRedisConnectionDetails redis) {
    return new RedisLine(address(redis), ssl(redis.getSslBundle()));
  }

  private static RedisURI address(DataRedisConnectionDetails redis) {
    var server = redis.getStandalone();
    if (server == null) {
      throw new IllegalStateException("Redis has to be one server: set spring.data.redis.url");
    }
    var address = RedisURI.builder().withHost(server.getHost()).withPort(server.getPort());
    var password = redis.getPassword();
    var username = redis.getUsername();
    if (password != null && username != null) {
      address.withAuthentication(username, password.toCharArray());
    } else if (password != null) {
      address.withPassword(password.toCharArray());
    }
    return address.withDatabase(server.getDatabase()).withSsl(redis.getSslBundle() != null).build();
  }

  private static @Nullable SslOptions ssl(@Nullable SslBundle bundle) {
    if (bundle == null) {
      return null;
    }
    return SslOptions.builder()
        .jdkSslProvider()
        .keyManager(bundle.getManagers().getKeyManagerFactory())
        .trustManager(bundle.getManagers().getTrustManagerFactory())
        .build();
  }
}
