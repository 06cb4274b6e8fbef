import WebSocket from 'ws';

/** The WebSocket of Node, without compression, as the server speaks. */
export class NodeSocket extends WebSocket {
  constructor(url: string, protocol: string) {
    super(url, protocol, { perMessageDeflate: false });
  }
}

const bytesPerSecond = 8_000;
const delayMs = 300;

/** A line of 64 kbit/s: nothing is read, and no ping answered, before what came first is through. */
export class SlowSocket extends NodeSocket {
  constructor(url: string, protocol: string) {
    super(url, protocol);
    this.on('message', (text: Buffer) => {
      this.pause();
      setTimeout(() => this.resume(), delayMs + (text.length / bytesPerSecond) * 1000);
    });
  }

  override resume(): void {
    if (this.readyState === WebSocket.OPEN || this.readyState === WebSocket.CLOSING) super.resume();
  }
}
