import { connect, createServer, type Server, type Socket } from 'node:net';

/** A plain TCP load balancer: each connection to the next node, past those that do not answer. */
export class Balancer {
  readonly #server: Server;
  readonly #nodes: readonly number[];
  #next = 0;

  /** @param nodes ports on the loopback address */
  constructor(nodes: readonly number[]) {
    this.#nodes = nodes;
    this.#server = createServer((client) => this.#serve(client, this.#nodes.length));
  }

  listen(): Promise<number> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  }

  close(): void {
    this.#server.close();
  }

  #serve(client: Socket, tries: number): void {
    const port = this.#nodes[this.#next++ % this.#nodes.length];
    if (port === undefined || tries === 0) {
      client.destroy();
      return;
    }
    const node = connect(port, '127.0.0.1');
    const elsewhere = () => this.#serve(client, tries - 1);
    node.once('error', elsewhere);
    client.on('error', () => node.destroy());
    node.once('connect', () => {
      node.off('error', elsewhere);
      node.on('error', () => client.destroy());
      client.setNoDelay(true);
      node.setNoDelay(true);
      client.pipe(node);
      node.pipe(client);
      client.on('close', () => node.destroy());
      node.on('close', () => client.destroy());
    });
  }
}
