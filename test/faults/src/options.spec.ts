import { readOptions } from './options.js';

describe('what a run is asked for', () => {
  it('is one broker unless three are asked for; nothing else is a cluster', () => {
    expect(readOptions([]).brokers).toBe(1);
    expect(readOptions(['--brokers', '3']).brokers).toBe(3);
    expect(() => readOptions(['--brokers', '2'])).toThrow(/neither 1 nor 3/);
  });

  it('names what is switched off, several times for several; what nobody knows is refused', () => {
    expect(readOptions(['--without', 'journal', '--without', 'resend']).without).toEqual(['journal', 'resend']);
    expect(() => readOptions(['--without', 'everything'])).toThrow(/is none of/);
  });

  it('names kinds of blows that do not fall; one that there is not is refused, as is one of three brokers where there is one', () => {
    expect(readOptions(['--spare', 'backup', '--spare', 'full-wal']).spare).toEqual(['backup', 'full-wal']);
    expect(() => readOptions(['--spare', 'everything'])).toThrow(/is none of/);
    expect(() => readOptions(['--spare', 'kill-leader'])).toThrow(/is none of/);
  });
});
