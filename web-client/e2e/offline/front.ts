import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { url } from '../surroundings.ts';

const script = /((?:assets|\.)\/[\w.-]+-[\w-]{8})\.js/g;
const former = '.former.js';
/** The proxy answers anew each time, so that nothing is taken from a browser's own cache unasked. */
const dropped = ['accept-encoding', 'if-none-match', 'if-modified-since'];

/**
 * A line to the server that can break. It begins with a former release of the client: the same with
 * other names for all scripts, which are gone once the present one is there.
 */
export class Front {
  isFormer = true;
  /** What is given as the worker, where it is not the server's. */
  worker: string | undefined;
  #isBroken = false;
  readonly #server: Server;
  readonly #sockets = new Set<Duplex>();

  private constructor() {
    this.#server = createServer((asked, answer) => this.#pass(asked, answer));
    this.#server.on('connection', (socket) => this.#hold(socket));
    this.#server.on('upgrade', (asked, socket, head) => this.#upgrade(asked, socket, head));
  }

  static async opens(): Promise<Front> {
    const front = new Front();
    await new Promise<void>((resolve) => {
      front.#server.listen(0, resolve);
    });
    return front;
  }

  get url(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  breaks(): void {
    this.#isBroken = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  mends(): void {
    this.#isBroken = false;
  }

  closes(): void {
    this.breaks();
    this.#server.close();
  }

  #hold(socket: Duplex): void {
    if (this.#isBroken) {
      socket.destroy();
      return;
    }
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.#sockets.delete(socket));
  }

  #pass(asked: IncomingMessage, answer: ServerResponse): void {
    const path = asked.url ?? '/';
    if (path === '/sw.js' && this.worker !== undefined) {
      answer.writeHead(200, { 'content-type': 'text/javascript' }).end(this.worker);
      return;
    }
    const isOfFormer = path.endsWith(former);
    if (isOfFormer && !this.isFormer) {
      answer.writeHead(404).end();
      return;
    }
    const headers = { ...asked.headers };
    for (const name of dropped) delete headers[name];
    const options = { method: asked.method, headers };
    const there = request(url + path.replace(former, '.js'), options, (response) => {
      const type = response.headers['content-type'] ?? '';
      if (this.isFormer && /html|javascript/.test(type)) rewrite(response, answer);
      else {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      }
    });
    there.on('error', () => answer.destroy());
    asked.pipe(there);
  }

  #upgrade(asked: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { hostname, port } = new URL(url);
    const there: Socket = connect(Number(port || 80), hostname, () => {
      const pairs = Array.from({ length: asked.rawHeaders.length / 2 }, (_, index) =>
        asked.rawHeaders.slice(2 * index, 2 * index + 2).join(': '),
      );
      there.write([`GET ${asked.url} HTTP/1.1`, ...pairs, '', ''].join('\r\n'));
      there.write(head);
      there.pipe(socket).pipe(there);
    });
    this.#hold(there);
    socket.on('close', () => there.destroy());
    there.on('close', () => socket.destroy());
  }
}

/** The text of the former release: every script has another name, and the worker another release. */
function rewrite(response: IncomingMessage, answer: ServerResponse): void {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  response.on('end', () => {
    const text = Buffer.concat(pieces)
      .toString('utf8')
      .replaceAll(script, `$1${former}`)
      .replace(/release:(.)\w{16}/, 'release:$1former');
    const { etag: _, 'content-length': __, ...headers } = response.headers;
    answer.writeHead(response.statusCode ?? 502, headers).end(text);
  });
}
