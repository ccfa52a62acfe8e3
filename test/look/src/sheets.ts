import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Looked } from './walk.js';

const figure = (name: string): string =>
  `<figure><img src="${name}.png" alt=""><figcaption>${name}</figcaption></figure>`;

const sheet = ({ account, place, pictures, findings }: Looked): string => `<section>
<h2>${account} ${place}</h2>
<p>${findings.length === 0 ? 'nothing found by a machine' : findings.map((each) => each.replaceAll('<', '&lt;')).join('<br>')}</p>
<div>${pictures.map(figure).join('')}</div>
</section>`;

const style = `body{font:14px sans-serif;margin:12px;background:#ddd}figure{margin:0}img{display:block;border:1px solid #999}
div{display:grid;grid-template-columns:repeat(3,3fr) repeat(3,1.4fr);gap:8px;align-items:start}img{width:100%}figcaption{font-size:10px}`;

/** Writes a page with everything that was looked at, and a picture of each place in all languages and sizes beside each other. */
export async function writeSheets(browser: Browser, folder: string, looked: readonly Looked[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 2_000, height: 1_200 } });
  const file = join(folder, 'index.html');
  writeFileSync(file, `<meta charset="utf-8"><style>${style}</style>${looked.map(sheet).join('\n')}`);
  await page.goto(pathToFileURL(file).href);
  const sections = page.locator('section');
  for (const [place, { pictures }] of looked.entries())
    await sections
      .nth(place)
      .screenshot({ path: join(folder, `sheet-${pictures[0]?.replace(/-desktop-kk$/, '') ?? ''}.png`) });
  await page.close();
}
