package org.plenary.transport.rest;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which machines speak for others.
///
/// @param trustedProxies addresses such as `10.0.0.7` and ranges such as `10.0.0.0/24` of the
///   proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed; nobody's if empty
@ConfigurationProperties("plenary")
record ProxySettings(@DefaultValue List<String> trustedProxies) {}
