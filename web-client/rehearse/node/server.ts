import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { pause } from '../crowd/timers.ts';

export const account = { email: 'figures@example.org', password: 'a quiet harbour at dawn' };

const patienceMs = 300_000;
const run = promisify(execFile);
const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const places = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines', '/opt'];

/** A Java that runs what `./mvnw` built, from where `mvnw` looks for it, too. */
function findJava(): string {
  const homes = places
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)));
  const found = [
    process.env.JAVA_HOME ?? '',
    ...homes,
    ...homes.map((home) => join(home, 'Contents/Home')),
  ]
    .filter((home) => home !== '')
    .map((home) => join(home, 'bin', 'java'))
    .find((program) => existsSync(program) && releaseOf(program) >= 25);
  if (found === undefined) throw new Error('A JDK 25 is needed: say where in JAVA_HOME.');
  return found;
}

function releaseOf(program: string): number {
  const release = join(dirname(program), '..', 'release');
  if (!existsSync(release)) return 0;
  return Number(/JAVA_VERSION="(\d+)/.exec(readFileSync(release, 'utf8'))?.[1] ?? 0);
}

const java = findJava();

/** A node of Plenary as a process of its own, with its data in a folder that nobody else has. */
export class Node {
  readonly port: number;
  readonly #data: string;
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, port: number, data: string) {
    this.#process = process;
    this.port = port;
    this.#data = data;
  }

  /** @param first whose engines to use; without it, engines of its own */
  static async start(first?: Node, options: readonly string[] = []): Promise<Node> {
    const port = await freePort();
    const data = mkdtempSync(join(tmpdir(), 'plenary-figures-'));
    const log = openSync(join(data, 'plenary.log'), 'a');
    const child = spawn(java, [...options, ...program()], {
      cwd: data,
      stdio: ['ignore', log, log],
      env: {
        ...withoutSettings(process.env),
        PLENARY_DATA_DIR: data,
        SERVER_PORT: String(port),
        MANAGEMENT_SERVER_PORT: String(await freePort()),
        PLENARY_ADMIN_EMAIL: account.email,
        PLENARY_ADMIN_PASSWORD: account.password,
        ...first?.engines(),
      },
    });
    const node = new Node(child, port, data);
    await node.#ready();
    return node;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** Where another node finds the engines and keys of this one. */
  engines(): Record<string, string> {
    const text = (...path: string[]) => readFileSync(join(this.#data, ...path), 'utf8').trim();
    const number = (pattern: RegExp, of: string) => pattern.exec(of)?.[1] ?? '';
    const postgres = number(/^port = (\d+)/m, text('postgres', 'plenary.conf'));
    const redis = number(/^port (\d+)/m, text('redis', 'redis.conf'));
    return {
      SPRING_DATASOURCE_URL: `jdbc:postgresql://127.0.0.1:${postgres}/plenary`,
      SPRING_DATASOURCE_USERNAME: 'plenary',
      SPRING_DATASOURCE_PASSWORD: text('secrets', 'postgres.password'),
      SPRING_DATA_REDIS_URL: `redis://:${text('secrets', 'redis.password')}@127.0.0.1:${redis}`,
      PLENARY_TOKEN_KEY: text('secrets', 'token.key'),
      PLENARY_SIGNING_KEY: text('secrets', 'signing.key'),
    };
  }

  /** Seconds of CPU so far. */
  cpu(): number {
    const fields = readFileSync(`/proc/${this.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticks;
  }

  /** Bytes of the heap that live objects take, after a full collection. */
  async heap(): Promise<number> {
    const total = /^Total\s+\d+\s+(\d+)/m.exec(await this.jcmd('GC.class_histogram'));
    return Number(total?.[1] ?? 0);
  }

  /** Asks the virtual machine something. */
  async jcmd(...command: readonly string[]): Promise<string> {
    const options = { maxBuffer: 64 << 20 };
    return (await run(join(dirname(java), 'jcmd'), [String(this.pid), ...command], options)).stdout;
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGTERM');
    await Promise.race([ended, pause(20_000)]);
    this.#process.kill('SIGKILL');
  }

  async #ready(): Promise<void> {
    const until = Date.now() + patienceMs;
    while (Date.now() < until && this.#process.exitCode === null) {
      const answer = await fetch(`${this.url}/actuator/health`).catch(() => undefined);
      if (answer?.ok) return;
      await pause(200);
    }
    this.#process.kill('SIGKILL');
    throw new Error(`Plenary does not start; see ${join(this.#data, 'plenary.log')}.`);
  }
}

/** What `./mvnw` built: the jar, else the classes; or what PLENARY_CLASSPATH names. */
function program(): readonly string[] {
  const classPath = process.env.PLENARY_CLASSPATH;
  if (classPath) return ['-cp', classPath, 'org.plenary.PlenaryApplication'];
  const backend = resolve(import.meta.dirname, '..', '..', '..', 'backend');
  const target = join(backend, 'target');
  const files = existsSync(target) ? readdirSync(target) : [];
  const jar = files.find((name) => /^plenary.*(?<!sources|plain|original)\.jar$/.test(name));
  if (jar) return ['-jar', join(target, jar)];
  if (!existsSync(join(target, 'classes'))) throw new Error('Run ./mvnw once: nothing is built.');
  const list = join(target, 'figures.classpath');
  const mvnw = ['-q', '-pl', 'backend', 'dependency:build-classpath'];
  const scope = ['-Dmdep.includeScope=runtime', `-Dmdep.outputFile=${list}`];
  execFileSync(join(backend, '..', 'mvnw'), [...mvnw, ...scope], { cwd: join(backend, '..') });
  const all = [join(target, 'classes'), readFileSync(list, 'utf8').trim()].join(':');
  return ['-cp', all, 'org.plenary.PlenaryApplication'];
}

const withoutSettings = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/^(SPRING|SERVER|MANAGEMENT|PLENARY)_/.test(name),
    ),
  );

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
