import fc from 'fast-check';
import { localPath } from './return-to.js';

const ours = 'https://qorgan.example';

it.each([
  ['/', '/'],
  ['/cases/1?tab=people#top', '/cases/1?tab=people#top'],
  ['/іздеу?q=қала', '/%D1%96%D0%B7%D0%B4%D0%B5%D1%83?q=%D2%9B%D0%B0%D0%BB%D0%B0'],
])('%s is a path of ours', (wanted, path) => {
  expect(localPath(wanted, ours)).toBe(path);
});

it.each([
  undefined,
  ['/a', '/b'],
  '',
  'cases',
  'https://evil.test/',
  '//evil.test',
  '/\\evil.test',
  '/\t/evil.test',
  '/a\\..\\..\\evil',
  '/a b',
  '/a\nset-cookie: x',
  'javascript:alert(1)',
  '/auth/sign-out',
  '/oidc/session/end',
  '/x/../auth/callback',
  `/${'a'.repeat(2000)}`,
])('%j leads to the front page', (wanted) => {
  expect(localPath(wanted, ours)).toBe('/');
});

it('never leads to another place, whatever is asked', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((rest) => `/${rest}`),
      ),
      (wanted) => {
        expect(new URL(localPath(wanted, ours), ours).origin).toBe(ours);
      },
    ),
  );
});
