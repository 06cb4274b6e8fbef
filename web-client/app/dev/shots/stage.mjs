// The scenes, built once and served, and a browser to look at them.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

const page = fileURLToPath(new URL('../index.html', import.meta.url));
const configFile = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url));
const browsers = [process.env.CHROME, '/usr/bin/chromium', '/usr/bin/google-chrome'];

export async function openStage() {
  const outDir = await mkdtemp(join(tmpdir(), 'plenary-scenes-'));
  const common = { configFile, logLevel: 'error' };
  await build({
    ...common,
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: page } },
  });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', proxy: {} },
  });
  const { port } = server.httpServer.address();
  const browser = await chromium.launch({
    executablePath: browsers.find((path) => path && existsSync(path)),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  return {
    address: `http://127.0.0.1:${port}/dev/index.html`,
    browser,
    async close() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

// The file of every scene, by the name of the scene.
export async function scenesOf({ browser, address }) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector('body[data-ready]');
  const held = await page.evaluate(() => window.scenes);
  await page.close();
  return new Map(
    Object.entries(held).flatMap(([file, names]) => names.map((name) => [name, file])),
  );
}
