// Which files the worker keeps: what a participant's page and the ways to it are made of. Languages
// and pages of other roles come to it when they are opened.
import { createHash } from 'node:crypto';

const participant = 'src/participant/Participant.tsx';
const pages = [participant, 'src/join/Join.tsx', 'src/join/Enter.tsx', 'src/offline/keeping.tsx'];

/** The page of a build, from Vite's manifest and the text of its index.html. */
export function shellOf(manifest, html) {
  const chunk = (key) => {
    if (!manifest[key]) throw new Error(`The build has no ${key}.`);
    return manifest[key];
  };
  const parts = chunk(participant).dynamicImports.filter((key) => !key.endsWith('.json'));
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    (chunk(key).imports ?? []).forEach(visit);
  };
  ['index.html', ...pages, ...parts].forEach(visit);
  const names = [...seen].flatMap((key) => [chunk(key).file, ...(chunk(key).css ?? [])]);
  const files = [...new Set(names)].map((name) => `/${name}`).sort();
  const release = createHash('sha256')
    .update([html, ...files].join('\n'))
    .digest('hex')
    .slice(0, 16);
  return { release, entry: `/${chunk('index.html').file}`, files };
}
