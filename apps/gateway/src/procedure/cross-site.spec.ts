import { isFormType, isSafe, mayComeFromOurPages } from './cross-site.js';

const ours = 'https://qorgan.example';

describe('a changing request', () => {
  it.each([
    [{}, true],
    [{ origin: ours }, true],
    [{ origin: ours, fetchSite: 'same-origin' }, true],
    [{ fetchSite: 'same-origin' }, true],
    [{ origin: 'https://qorgan.example.evil.test' }, false],
    [{ origin: 'http://qorgan.example' }, false],
    [{ origin: 'null' }, false],
    [{ origin: ours, fetchSite: 'cross-site' }, false],
    [{ origin: ours, fetchSite: 'same-site' }, false],
    [{ fetchSite: 'none' }, false],
  ])('that says %j may come from our pages: %s', (provenance, allowed) => {
    expect(mayComeFromOurPages(provenance, ours)).toBe(allowed);
  });
});

it.each([
  ['application/x-www-form-urlencoded', true],
  ['multipart/form-data; boundary=x', true],
  [' Text/Plain;charset=utf-8', true],
  ['application/json', false],
  ['application/octet-stream', false],
  ['text/plain-not', false],
  [undefined, false],
])('%s can be sent by a form of another site: %s', (type, form) => {
  expect(isFormType(type)).toBe(form);
});

it('only methods that change nothing are safe', () => {
  expect(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(isSafe)).toEqual([
    'GET',
    'HEAD',
    'OPTIONS',
  ]);
});
