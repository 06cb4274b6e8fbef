import type { News, Order } from './messages.ts';
import { Simulation } from './simulation.ts';

let simulation: Simulation | undefined;
const tell = (news: News) => self.postMessage(news);

self.addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  if (order.is === 'start') {
    simulation ??= new Simulation(order, tell);
  } else if (simulation) {
    simulation.stop(order.token).catch((problem: unknown) => {
      throw problem;
    });
  }
});
