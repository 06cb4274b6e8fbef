// The contact sheet: pages by state first, then every scene in every view.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coverage, states } from './coverage.mjs';

const safe = (text) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\n/g, ' ');

const figure = ({ picture, view, found }) => `<figure><a href="${picture}"><img loading="lazy"
  src="${picture}" alt=""></a><figcaption>${view}${found.map((one) => `<b>${safe(one)}</b>`).join('')}
  </figcaption></figure>`;

function matrix(looks) {
  const of = (scene, view) => looks.find((one) => one.scene === scene && one.view === view);
  const cell = (scene) => {
    if (!scene) return '<td>–</td>';
    const shot = of(scene, '390') ?? looks.find((one) => one.scene === scene);
    const image = shot ? `<img loading="lazy" src="${shot.picture}" alt="">` : '';
    return `<td><a href="#${scene}">${image}<br>${scene}</a></td>`;
  };
  const row = ([page, shown]) =>
    `<tr><th>${page}</th>${states.map((state) => cell(shown[state])).join('')}</tr>`;
  return `<table><tr><td></td>${states.map((state) => `<th>${state}</th>`).join('')}</tr>
    ${Object.entries(coverage).map(row).join('\n')}</table>`;
}

export async function writeSheet(out, looks) {
  const scenes = [...new Set(looks.map(({ scene }) => scene))];
  const sections = scenes.map(
    (scene) => `<section id="${scene}"><h2>${scene}</h2><div>
      ${looks
        .filter((one) => one.scene === scene)
        .map(figure)
        .join('\n')}</div></section>`,
  );
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Scenes</title><style>
    body { font: 14px/1.5 system-ui, sans-serif; margin: 1rem; background: #e8eaee; color: #151a23 }
    table { border-collapse: collapse } th, td { padding: .25rem .5rem; vertical-align: top }
    td { font-size: 11px } td img { inline-size: 110px } section div { display: flex; flex-wrap:
    wrap; gap: 1rem } figure { margin: 0; max-inline-size: 560px } figure img { max-inline-size:
    100%; max-block-size: 620px } img { border: 1px solid #b9c0cc } b { display: block; color: #ad231b }
    .wide { overflow-x: auto }
    </style><h1>${scenes.length} scenes, ${looks.length} looks</h1>
    <div class="wide">${matrix(looks)}</div>${sections.join('\n')}</html>`;
  await writeFile(join(out, 'index.html'), html);
}
