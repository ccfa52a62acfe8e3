import { randomUUID } from 'node:crypto';
import { heldAs, heldIn, nameOf, roomFor } from './held-files.js';

const held = (size: number) => ({ id: randomUUID(), name: 'снимок "1".png', size });

describe('files that are held for a message', () => {
  it('go from page to page as they are, and what is no such thing is none', () => {
    const one = held(3);
    expect(heldIn([heldAs(one), 'x', '{"id":1}', JSON.stringify({ ...one, id: 'x' })])).toEqual([one]);
    expect(heldIn(Array.from({ length: 9 }, () => heldAs(held(1))))).toHaveLength(5);
  });

  it.each([
    [[], 20_000_000],
    [[20_000_000], 20_000_000],
    [[20_000_000, 20_000_000], 10_000_000],
    [[20_000_000, 20_000_000, 10_000_000], 0],
    [[1, 1, 1, 1, 1], 0],
  ])('leave room beside %p for %p bytes', (sizes, room) => {
    expect(roomFor(sizes.map(held))).toBe(room);
  });

  it.each([
    ['C:\\Users\\x\\фото.jpg', 'фото.jpg'],
    ['../../a\u202egpj.exe', 'agpj.exe'],
    ['  ', ''],
  ])('are called by the last part of %p', (typed, name) => {
    expect(nameOf(typed)).toBe(name);
  });

  it('keeps a long name without half a sign at its end', () => {
    expect(nameOf(`${'x'.repeat(254)}\u{1F600}.png`)).toBe('x'.repeat(254));
  });
});
