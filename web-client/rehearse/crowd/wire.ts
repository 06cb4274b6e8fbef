import type { Socket, SocketConstructor } from '@plenary/client';
import type { Meter } from './meter.ts';

/** The line of one device: counts what goes over it, and can break as a network does. */
export class Wire {
  readonly Socket: SocketConstructor;
  /** Whether the line is being cut, so that no good-bye gets through. */
  isCut = false;
  helloAt = 0;
  #current: Socket | undefined;

  constructor(real: SocketConstructor, person: string, meter: Meter) {
    const wire = this;
    this.Socket = class implements Socket {
      onopen: Socket['onopen'] = null;
      onmessage: Socket['onmessage'] = null;
      onclose: Socket['onclose'] = null;
      onerror: Socket['onerror'] = null;
      readonly #inner: Socket;

      constructor(url: string, protocol: string) {
        const inner = new real(url, protocol);
        this.#inner = inner;
        wire.#current = inner;
        inner.onopen = (event) => this.onopen?.(event);
        inner.onmessage = (event: { data: unknown }) => {
          if (typeof event.data === 'string') meter.received(person, event.data, performance.now());
          this.onmessage?.(event as never);
        };
        inner.onclose = (event) => this.onclose?.(event);
        inner.onerror = (event) => this.onerror?.(event);
      }

      send(text: string): void {
        if (text.startsWith('{"t":"hello"')) wire.helloAt = performance.now();
        meter.sent(person, text, performance.now());
        this.#inner.send(text);
      }

      close(code?: number, reason?: string): void {
        if (wire.isCut && isTerminable(this.#inner)) this.#inner.terminate();
        else this.#inner.close(code, reason);
      }
    };
  }

  /** Says something beside the client. */
  say(text: string): void {
    this.#current?.send(text);
  }
}

function isTerminable(socket: Socket): socket is Socket & { terminate(): void } {
  return 'terminate' in socket;
}
