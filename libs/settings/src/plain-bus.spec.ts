import { plainBusFindings, refusePlainBus } from './plain-bus.js';

const plain = { NATS_URL: 'nats://bus:4222', DEMONSTRATION: 'false' };

describe('a bus in clear', () => {
  it('is refused, and what is missing is named', () => {
    expect(() => refusePlainBus(plain)).toThrow(/NATS_CA_FILE: is needed/);
  });

  it.each([
    ['in a demonstration', { ...plain, DEMONSTRATION: 'true' }],
    ['where there is TLS', { ...plain, NATS_CA_FILE: 'nats.ca.pem' }],
    ['where there is no bus', { DEMONSTRATION: 'false' }],
  ])('is nobody’s business %s', (_where, settings) => {
    expect(plainBusFindings(settings)).toEqual([]);
    expect(refusePlainBus(settings)).toBe(settings);
  });

  it('is refused on this machine as well', () => {
    expect(plainBusFindings({ ...plain, NATS_URL: 'nats://localhost:4222' })).toHaveLength(1);
  });
});
