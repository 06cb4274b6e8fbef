import { describe, expect, it } from 'vitest';
import { ServerClock } from '../src/server-clock.ts';
import { FakeTime } from './fake-time.ts';

describe("the server's clock", () => {
  const at = (seconds: number) => new Date(Date.UTC(2030, 0, 1, 0, 0, seconds)).toISOString();

  it("is the device's until the server said what time it is", () => {
    const time = new FakeTime();
    expect(new ServerClock(time).now()).toBe(time.wall());
  });

  it('goes on with the monotonic clock and halves the way', async () => {
    const time = new FakeTime();
    const clock = new ServerClock(time);
    const asked = time.monotonic();
    await time.pass(200);
    clock.restart(asked, at(10));
    expect(clock.now()).toBe(Date.parse(at(10)) + 100);
    await time.pass(1000);
    expect(clock.now()).toBe(Date.parse(at(10)) + 1100);
  });

  it('trusts a short way more than a long one, and an old one less', async () => {
    const time = new FakeTime();
    const clock = new ServerClock(time);
    clock.restart(time.monotonic(), at(0));
    await time.pass(5000);
    clock.heard(time.monotonic() - 3000, at(0));
    expect(clock.now()).toBe(Date.parse(at(5)));
    for (let count = 0; count < 100; count++) clock.heard(time.monotonic() - 3000, at(60));
    expect(clock.now()).toBe(Date.parse(at(60)) + 1500);
  });

  it('starts anew with each connection, as after a sleep', async () => {
    const time = new FakeTime();
    const clock = new ServerClock(time);
    clock.restart(time.monotonic(), at(0));
    await time.pass(4000);
    clock.restart(time.monotonic() - 4000, at(30));
    expect(clock.now()).toBe(Date.parse(at(32)));
  });

  it('counts down to nothing and not below', async () => {
    const time = new FakeTime();
    const clock = new ServerClock(time);
    clock.restart(time.monotonic(), at(0));
    expect(clock.remaining(at(3))).toBe(3000);
    await time.pass(9000);
    expect(clock.remaining(at(3))).toBe(0);
  });
});
