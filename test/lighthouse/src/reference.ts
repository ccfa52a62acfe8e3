import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A page whose work is known: six tasks in a row, each of which takes some 40 ms on a quiet machine of the kind that the budget was set on (Lighthouse's `benchmarkIndex` 2,800), so that
 * none blocks. What it blocks all the same, the machine does, and would do to any page.
 */
const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Known work</title>
<main><h1>Known work</h1><p id="done">under way</p></main>
<script>
const work = () => {
  let seed = 1;
  const words = [];
  for (let n = 0; n < 80000; n += 1) {
    seed = (seed * 48271) % 2147483647;
    words.push(seed.toString(36));
  }
  words.sort();
  return words[0];
};
let left = 6;
const next = () => {
  work();
  left -= 1;
  if (left > 0) setTimeout(next);
  else document.getElementById('done').textContent = 'done';
};
// After the first paint: what blocks before it is not counted.
requestAnimationFrame(() => setTimeout(next));
</script>
</html>`;

/** Serves the page of known work while something is done with its address. */
export async function withReference<T>(work: (address: string) => Promise<T>): Promise<T> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
