package org.plenary.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.plenary.audit.Audit;
import org.plenary.keys.Keys;
import org.plenary.oidc.Provider;
import org.plenary.redis.RedisLine;
import org.plenary.startup.PublicUrl;
import org.plenary.workshop.DemoWorkshop;
import org.plenary.workshop.Devices;
import org.plenary.workshop.Guests;
import org.plenary.workshop.Organizers;
import org.plenary.workshop.People;
import org.plenary.workshop.Schedule;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts together who people are.
@Configuration(proxyBeanMethods = false)
class IdentityWiring {

  private static final int BCRYPT_STRENGTH = 11;
  private static final int FREE_SIGN_INS = 5;
  private static final int FREE_JOINS = 10;
  private static final int FREE_CLEARANCES = 5;

  private final SecureRandom random = new SecureRandom();

  @Bean
  TokenKeys tokenKeys(Keys keys) {
    return new TokenKeys(keys.tokenKey().getEncoded());
  }

  @Bean
  AdminAccount adminAccount(Accounts accounts, Environment environment) {
    return new AdminAccount(
        accounts,
        environment.getProperty("plenary.admin.email", ""),
        environment.getProperty("plenary.admin.password", ""));
  }

  @Bean
  @Order(1)
  SetupNotice setupNotice(Accounts accounts, SetupLinks links, PublicUrl url) {
    return new SetupNotice(accounts, links, url);
  }

  @Bean
  @Order(2)
  DemoNotice demoNotice(DemoWorkshop demo, People people, PersonalLinks links, PublicUrl url) {
    return new DemoNotice(demo, people, links, url);
  }

  @Bean
  AccessTokens accessTokens(TokenKeys keys, ObjectProvider<Clock> clock) {
    return new AccessTokens(keys, clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  Tokens tokens(
      AccessTokens access,
      JdbcClient jdbc,
      ObjectProvider<Clock> clock,
      People people,
      TransactionTemplate transaction) {
    return new Tokens(
        access,
        new Families(jdbc, clock.getIfAvailable(Clock::systemUTC), random),
        people,
        transaction);
  }

  @Bean
  PersonalLinks personalLinks(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      TokenKeys keys,
      People people,
      Tokens tokens) {
    return new PersonalLinks(jdbc, transaction, keys, people, tokens);
  }

  @Bean
  Accounts accounts(JdbcClient jdbc, TransactionTemplate transaction, Workshops workshops) {
    return new Accounts(
        jdbc, transaction, new BCryptPasswordEncoder(BCRYPT_STRENGTH), random, workshops);
  }

  @Bean
  SetupLinks setupLinks(
      JdbcClient jdbc, TransactionTemplate transaction, AccessTokens tokens, Accounts accounts) {
    return new SetupLinks(jdbc, transaction, tokens, accounts, random);
  }

  @Bean
  Invitations invitations(
      JdbcClient jdbc, TransactionTemplate transaction, AccessTokens tokens, Accounts accounts) {
    return new Invitations(jdbc, transaction, tokens, accounts, random);
  }

  @Bean
  SignIns signIns(
      Accounts accounts,
      Tokens tokens,
      Audit audit,
      ObjectProvider<Clock> clock,
      SharedTries signInTries) {
    return new SignIns(
        accounts,
        tokens,
        attempts(clock, FREE_SIGN_INS, signInTries),
        new FailedSignIns(audit, clock.getIfAvailable(Clock::systemUTC)));
  }

  @Bean
  Joining joining(
      Workshops workshops,
      Guests guests,
      Devices devices,
      Tokens tokens,
      ObjectProvider<Clock> clock,
      SharedTries joinTries) {
    return new Joining(
        workshops, guests, devices, tokens, attempts(clock, FREE_JOINS, joinTries), Thread::sleep);
  }

  @Bean
  ProviderSignIns providerSignIns(
      ObjectProvider<Provider> provider,
      AccessTokens access,
      Accounts accounts,
      SignIns signIns,
      Joining joining,
      PublicUrl url) {
    return new ProviderSignIns(
        Optional.ofNullable(provider.getIfAvailable()),
        access,
        accounts,
        signIns,
        joining,
        url,
        random);
  }

  @Bean
  ClearanceLinks clearanceLinks(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      TokenKeys keys,
      ObjectProvider<Clock> clock,
      SharedTries clearanceTries) {
    return new ClearanceLinks(
        jdbc, transaction, keys, attempts(clock, FREE_CLEARANCES, clearanceTries));
  }

  @Bean
  SharedTries clearanceTries(RedisLine redis) throws IOException {
    return tries(redis, "clearance");
  }

  @Bean
  SharedTries joinTries(RedisLine redis) throws IOException {
    return tries(redis, "join");
  }

  @Bean
  SharedTries signInTries(RedisLine redis) throws IOException {
    return tries(redis, "sign-in");
  }

  private static SharedTries tries(RedisLine redis, String kind) throws IOException {
    var script =
        new ClassPathResource("count-try.lua", SharedTries.class)
            .getContentAsString(StandardCharsets.UTF_8);
    return new SharedTries(redis, kind, script, System::nanoTime);
  }

  private static Attempts attempts(ObjectProvider<Clock> clock, int free, Tries others) {
    return new Attempts(clock.getIfAvailable(Clock::systemUTC), Thread::sleep, free, others);
  }

  @Bean
  Entrance entrance(
      Workshops workshops,
      Schedule schedule,
      People people,
      Organizers organizers,
      Accounts accounts) {
    return new Entrance(workshops, schedule, people, organizers, accounts);
  }
}
