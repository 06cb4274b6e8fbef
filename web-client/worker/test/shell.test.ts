import { expect, test } from 'vitest';
import { shellOf } from '../shell.mjs';

const manifest = {
  'index.html': {
    file: 'assets/index-1.js',
    css: ['assets/index-1.css'],
    dynamicImports: ['src/lead/Lead.tsx', 'src/i18n/fr.json', 'src/participant/Participant.tsx'],
  },
  'src/participant/Participant.tsx': {
    file: 'assets/Participant-1.js',
    css: ['assets/Participant-1.css'],
    imports: ['index.html', '_room.js'],
    dynamicImports: ['src/sheet/Panel.tsx', 'src/sheet/fr.json'],
  },
  '_room.js': { file: 'assets/room-1.js', imports: ['index.html'] },
  'src/sheet/Panel.tsx': { file: 'assets/Panel-1.js', imports: ['_room.js'] },
  'src/sheet/fr.json': { file: 'assets/sheet-fr-1.js' },
  'src/i18n/fr.json': { file: 'assets/fr-1.js' },
  'src/join/Join.tsx': { file: 'assets/Join-1.js', imports: ['index.html'] },
  'src/join/Enter.tsx': { file: 'assets/Enter-1.js', imports: ['index.html'] },
  'src/offline/keeping.tsx': { file: 'assets/keeping-1.js', imports: ['index.html'] },
  'src/lead/Lead.tsx': { file: 'assets/Lead-1.js', imports: ['_room.js'] },
};

test('is what a participant needs, without languages and the pages of other roles', () => {
  const { entry, files } = shellOf(manifest, '<html>');
  expect(entry).toBe('/assets/index-1.js');
  expect(files).toEqual([
    '/assets/Enter-1.js',
    '/assets/Join-1.js',
    '/assets/Panel-1.js',
    '/assets/Participant-1.css',
    '/assets/Participant-1.js',
    '/assets/index-1.css',
    '/assets/index-1.js',
    '/assets/keeping-1.js',
    '/assets/room-1.js',
  ]);
});

test('is another release when the page or the name of a file is another', () => {
  const { release } = shellOf(manifest, '<html>');
  expect(shellOf(manifest, '<html>').release).toBe(release);
  expect(shellOf(manifest, '<html lang="en">').release).not.toBe(release);
  const changed = { ...manifest, '_room.js': { file: 'assets/room-2.js' } };
  expect(shellOf(changed, '<html>').release).not.toBe(release);
});

test('fails where the build has another name for a page', () => {
  const { 'src/join/Enter.tsx': _, ...less } = manifest;
  expect(() => shellOf(less, '<html>')).toThrow('src/join/Enter.tsx');
});
