import { createLogger } from './logger.js';
import { beginSpan, inSpan, startTracing } from './tracing.js';
import { SpanKind } from '@opentelemetry/api';

const given = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const shape = /^00-[\da-f]{32}-[\da-f]{16}-0[01]$/;

describe.each([
  ['where nobody wants spans', 'info'],
  ['where they go into the log', 'debug'],
])('a trace, %s', (_where, level) => {
  let end: () => Promise<void>;
  beforeAll(async () => {
    const logger = createLogger('test', level);
    jest.spyOn(logger, 'debug').mockImplementation(() => undefined);
    end = await startTracing('test', logger, undefined);
  });
  afterAll(() => end());

  it('is continued: the same trace, a span of its own', () => {
    const { traceparent } = beginSpan('one', SpanKind.SERVER, given);
    expect(traceparent).toMatch(shape);
    expect(traceparent.slice(0, 36)).toBe(given.slice(0, 36));
    expect(traceparent).not.toBe(given);
  });

  it.each([null, undefined, 'nonsense', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`])(
    'begins anew after %s',
    (parent) => {
      const [one, other] = [beginSpan('one', SpanKind.SERVER, parent), beginSpan('other', SpanKind.SERVER, parent)];
      expect(one.traceparent).toMatch(shape);
      expect(one.traceparent.slice(3, 35)).not.toBe(other.traceparent.slice(3, 35));
    },
  );

  it('goes on through what fails', async () => {
    await expect(
      inSpan('failing', SpanKind.CONSUMER, given, {}, () => Promise.reject(new Error('it failed'))),
    ).rejects.toThrow('it failed');
  });
});
