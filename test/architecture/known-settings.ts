import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './planted-tree.js';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** The names of settings that a service knows, by the text of its settings and of the libraries' that it is made of. */
export function knows(app: string): (name: string) => boolean {
  const libraries = readdirSync(join(repository, 'libs')).flatMap((lib) => {
    const files = readdirSync(join(repository, 'libs', lib, 'src')).filter((file) => file.includes('settings'));
    return files.map((file) => `libs/${lib}/src/${file}`);
  });
  const own = readdirSync(join(repository, 'apps', app, 'src')).filter((file) => file.endsWith('.settings.ts'));
  const text = [...libraries, ...own.map((file) => `apps/${app}/src/${file}`)].map(read).join('');
  // The gateway makes one name for each agency.
  return (name) =>
    text.includes(name.replace(/^UPSTREAM_.*/, 'UPSTREAM_')) ||
    new RegExp(`\\b${name.replace(/_FILE$/, '')}\\b`).test(text);
}
