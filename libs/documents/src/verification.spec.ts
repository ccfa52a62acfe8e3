import { samples } from './samples.js';
import { entryOf } from './entry.js';
import { qrOf, verificationAddress } from './verification.js';

describe('the QR code', () => {
  it('names kind, number and hash, where to ask, and nothing else', async () => {
    const entry = entryOf('interview-protocol', samples['interview-protocol']);
    const address = verificationAddress('https://qorgan.example/verify', entry, 'P-2026-000123');
    expect(address).toBe(
      `https://qorgan.example/verify?kind=interview-protocol&number=P-2026-000123&sha256=${entry.hash}`,
    );
    expect(await qrOf(address)).toMatch(/^<svg/);
  });
});
