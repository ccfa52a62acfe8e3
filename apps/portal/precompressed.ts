import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);
/** Fonts are compressed already. */
const worthIt = /\.(?:js|css|svg)$/;

/** Beside each file what a browser rather fetches, a third as large: compressed once while the portal is built, not for each person. */
export const precompressed = (): Plugin => {
  let folder = '';
  return {
    name: 'precompressed',
    apply: 'build',
    configResolved({ root, build }) {
      folder = join(root, build.outDir, build.assetsDir);
    },
    async closeBundle() {
      const names = await readdir(folder);
      await Promise.all(
        names
          .filter((name) => worthIt.test(name))
          .map(async (name) => {
            const file = join(folder, name);
            const bytes = await readFile(file);
            const parameters = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
            await writeFile(`${file}.br`, await asBrotli(bytes, { params: parameters }));
            await writeFile(`${file}.gz`, await asGzip(bytes, { level: 9 }));
          }),
      );
    },
  };
};
