import { rewriting, type Change } from './rewriting.js';

const change: Change = { module: 'store', from: 'DELETE FROM t WHERE id = $1', to: 'UPDATE t SET n = $1' };

describe('another text in the place of what is asked', () => {
  it('is put there, and nowhere else', () => {
    const rewrite = rewriting([change], () => 'const gone = `WITH gone AS (DELETE FROM t WHERE id = $1) …`');
    expect(rewrite('WITH gone AS (DELETE FROM t WHERE id = $1) SELECT')).toBe(
      'WITH gone AS (UPDATE t SET n = $1) SELECT',
    );
    expect(rewrite('SELECT 1')).toBe('SELECT 1');
  });

  it('is refused aloud where the code does not ask that any more', () => {
    expect(() => rewriting([change], () => 'DELETE FROM t WHERE name = $1')).toThrow(/store does not ask/);
  });
});
