import { Tree } from './seals.js';
import { leafOf, sha256 } from './logs.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const node = (left: string, right: string): string => sha256(Buffer.of(1), hex(left), hex(right));

describe('the root that the judge reckons', () => {
  it('is that of RFC 6962: over three leaves the third stands alone beside the first two', () => {
    const [one, two, three] = [{ n: 1 }, { n: 2 }, { n: 3 }].map(leafOf) as [string, string, string];
    const tree = new Tree();
    for (const leaf of [one, two, three]) tree.append(leaf);
    expect(tree.root()).toBe(node(node(one, two), three));
    expect(tree.size).toBe(3);
  });

  it('over seven leaves is four, two and one', () => {
    const leaves = Array.from({ length: 7 }, (_, n) => leafOf({ n }));
    const [a = '', b = '', c = '', d = '', e = '', f = '', g = ''] = leaves;
    const tree = new Tree();
    for (const leaf of leaves) tree.append(leaf);
    expect(tree.root()).toBe(node(node(node(a, b), node(c, d)), node(node(e, f), g)));
  });
});
