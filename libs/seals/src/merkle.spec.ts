import fc from 'fast-check';
import {
  CompactRange,
  consistencyRanges,
  emptyRoot,
  foldPeaks,
  inclusionRanges,
  leafHash,
  nodeHash,
  subtreesOf,
  verifyConsistency,
  verifyInclusion,
  type Hash,
  type Range,
} from './merkle.js';

/** MTH of RFC 6962, 2.1, word for word. */
function rootByDefinition(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return emptyRoot();
  if (leaves.length === 1) return leaves[0]!;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(rootByDefinition(leaves.slice(0, k)), rootByDefinition(leaves.slice(k)));
}

const range = (leaves: readonly Hash[]): CompactRange => {
  const tree = new CompactRange();
  for (const leaf of leaves) tree.append(leaf);
  return tree;
};
const hashesOf = (leaves: readonly Hash[], ranges: readonly Range[]): Hash[] =>
  ranges.map(([from, to]) => rootByDefinition(leaves.slice(from, to)));
const leavesOf = (n: number): Hash[] => Array.from({ length: n }, (_, index) => leafHash(`entry ${String(index)}`));
const hex = (hashes: readonly Hash[]): string[] => hashes.map((hash) => hash.toString('hex'));

/** The vectors of the Certificate Transparency project (merkle_tree_test). */
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (input) => leafHash(Buffer.from(input, 'hex')),
);
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('a Merkle tree of RFC 6962', () => {
  it('has the known root at every size', () => {
    expect(emptyRoot().toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(
      roots.map((_, index) =>
        range(inputs.slice(0, index + 1))
          .root()
          .toString('hex'),
      ),
    ).toEqual(roots);
  });

  it.each([
    [0, 1, []],
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  ])('proves leaf %i of %i by the known path', (index, size, path) => {
    expect(hex(hashesOf(inputs, inclusionRanges(index, size)))).toEqual(path);
  });

  it.each([
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('proves that %i leaves stand at the beginning of %i by the known proof', (first, size, proof) => {
    expect(hex(hashesOf(inputs, consistencyRanges(first, size)))).toEqual(proof);
  });

  it('names the subtrees of the example in RFC 6962, 2.1.3', () => {
    expect([0, 3, 4, 6].map((index) => inclusionRanges(index, 7))).toEqual([
      [[1, 2], [2, 4], [4, 7]], // b, h, l
      [[2, 3], [0, 2], [4, 7]], // c, g, l
      [[5, 6], [6, 7], [0, 4]], // f, j, k
      [[4, 6], [0, 4]], // i, k
    ]); // prettier-ignore
    expect([3, 4, 6].map((first) => consistencyRanges(first, 7))).toEqual([
      [[2, 3], [3, 4], [0, 2], [4, 7]], // c, d, g, l
      [[4, 7]], // l
      [[4, 6], [6, 7], [0, 4]], // i, j, k
    ]); // prettier-ignore
  });
});

const size = fc.integer({ min: 1, max: 130 });
/** A tree, and a number below or up to its size. */
const sizeAndPart = (least: 0 | 1): fc.Arbitrary<[number, number]> =>
  size.chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: least, max: least === 0 ? n - 1 : n })));

describe('a tree of any size', () => {
  it('grows by its frontier to the root that the definition gives, and tells every complete subtree once', () => {
    fc.assert(
      fc.property(size, (n) => {
        const [leaves, tree] = [leavesOf(n), new CompactRange()];
        const nodes = new Map<string, string>();
        for (const leaf of leaves)
          tree.append(leaf, ({ level, index, hash }) => {
            expect(nodes.has(`${level}/${index}`)).toBe(false);
            nodes.set(`${level}/${index}`, hash.toString('hex'));
          });
        expect(tree.root()).toEqual(rootByDefinition(leaves));
        for (let level = 1; 2 ** level <= n; level += 1)
          for (let index = 0; (index + 1) * 2 ** level <= n; index += 1)
            expect(nodes.get(`${level}/${index}`)).toBe(
              rootByDefinition(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)).toString('hex'),
            );
        expect(nodes.size).toBe(tree.size - subtreesOf([0, n]).length);
      }),
    );
  });

  it('goes on from a kept frontier as if it had never stopped', () => {
    fc.assert(
      fc.property(sizeAndPart(1), ([n, first]) => {
        const leaves = leavesOf(n);
        const kept = hashesOf(
          leaves,
          subtreesOf([0, first]).map(({ level, index }) => [index * 2 ** level, (index + 1) * 2 ** level] as const),
        );
        const tree = new CompactRange(first, kept);
        for (const leaf of leaves.slice(first)) tree.append(leaf);
        expect(tree.root()).toEqual(rootByDefinition(leaves));
      }),
    );
  });

  it('every range that a proof names is folded from complete subtrees', () => {
    fc.assert(
      fc.property(sizeAndPart(1), ([n, first]) => {
        const leaves = leavesOf(n);
        for (const named of [...consistencyRanges(first, n), ...inclusionRanges(first - 1, n)]) {
          const parts = subtreesOf(named).map(({ level, index }) =>
            rootByDefinition(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
          );
          expect(foldPeaks(parts)).toEqual(rootByDefinition(leaves.slice(...named)));
        }
      }),
    );
  });

  it('proves every leaf, and no other leaf, place, size or path', () => {
    fc.assert(
      fc.property(sizeAndPart(0), fc.nat(), ([n, index], chance) => {
        const leaves = leavesOf(n);
        const root = rootByDefinition(leaves);
        const path = hashesOf(leaves, inclusionRanges(index, n));
        const leaf = leaves[index]!;
        expect(verifyInclusion(leaf, index, n, path, root)).toBe(true);
        expect(verifyInclusion(leafHash('another'), index, n, path, root)).toBe(false);
        if (n > 1) expect(verifyInclusion(leaf, (index + 1 + (chance % (n - 1))) % n, n, path, root)).toBe(false);
        expect(verifyInclusion(leaf, index, n, [...path, leaf], root)).toBe(false);
        if (path.length > 0) {
          expect(verifyInclusion(leaf, index, n, path.slice(0, -1), root)).toBe(false);
          const place = chance % path.length;
          const bent = path.map((hash, at) => (at === place ? nodeHash(hash, hash) : hash));
          expect(verifyInclusion(leaf, index, n, bent, root)).toBe(false);
        }
      }),
    );
  });

  it('proves that it only grew, and is not believed when an earlier leaf changed or the proof was bent', () => {
    fc.assert(
      fc.property(sizeAndPart(1), fc.nat(), ([n, first], chance) => {
        const leaves = leavesOf(n);
        const [before, after] = [
          { size: first, root: rootByDefinition(leaves.slice(0, first)) },
          { size: n, root: rootByDefinition(leaves) },
        ];
        const proof = hashesOf(leaves, consistencyRanges(first, n));
        expect(verifyConsistency(before, after, proof)).toBe(true);
        const rewritten = leaves.map((leaf, index) => (index === chance % first ? leafHash('rewritten') : leaf));
        const forked = { size: n, root: rootByDefinition(rewritten) };
        expect(verifyConsistency(before, forked, hashesOf(rewritten, consistencyRanges(first, n)))).toBe(false);
        expect(verifyConsistency(before, forked, proof)).toBe(false);
        expect(verifyConsistency(before, after, [...proof, after.root])).toBe(false);
        if (proof.length > 0) expect(verifyConsistency(before, after, proof.slice(1))).toBe(false);
        if (first < n) expect(verifyConsistency(after, before, proof)).toBe(false);
      }),
    );
  });
});
