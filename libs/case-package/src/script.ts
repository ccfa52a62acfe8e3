import { readFileSync } from 'node:fs';

const read = (name: string): Buffer => readFileSync(new URL(`../verify/${name}`, import.meta.url));

/** What lies beside the evidence so that anybody with Node.js can check the package without us, by path. */
export const verifierFiles = (): Readonly<Record<string, Buffer>> => ({
  'README.txt': read('README.txt'),
  'verify/verify-package.mjs': read('verify-package.mjs'),
});
