import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const spoken = /\/src\/texts\/[^/]+\/(?:kk|ru|en)\.ts$/;

/**
 * Messages are parsed while the portal is built, as react-intl takes them as well: a browser fetches no parser and parses nothing. Each module of texts exports
 * `texts`, each message the elements of ICU MessageFormat that it consists of. A message that cannot be parsed ends the build.
 */
export const compiledMessages = (): Plugin => ({
  name: 'compiled-messages',
  enforce: 'post',
  async transform(code, id) {
    if (!spoken.test(id)) return undefined;
    const module = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
    const { texts } = (await import(module)) as { readonly texts: Readonly<Record<string, string>> };
    const compiled = Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, parse(message)]));
    // As JSON, which a browser reads quicker than a program.
    return { code: `export const texts = JSON.parse(${JSON.stringify(JSON.stringify(compiled))});`, map: null };
  },
});

/** What react-intl parses messages with, and what stands in its place where none is parsed. */
export const withoutParser = {
  find: /^@formatjs\/icu-messageformat-parser$/,
  replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
};
