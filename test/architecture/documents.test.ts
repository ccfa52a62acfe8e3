import { differing, documents } from '../../tools/docs/src/main.js';

describe('the generated documents are what the tables say', () => {
  it('writes a valid AsyncAPI document, the chain and the lifecycles', () => {
    expect(Object.keys(documents()).sort()).toEqual(['asyncapi.json', 'chain.md', 'lifecycles.md']);
  });

  it('finds no difference to what is committed (else: npm run docs)', () => {
    expect(differing().map(([name]) => name)).toEqual([]);
  });
});
