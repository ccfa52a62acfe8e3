import { createHash, type KeyObject } from 'node:crypto';
import type { Readable } from 'node:stream';
import { frameBytes, FramesBroken, headerOf, openFrame, sealedFrames, sealedSizeOf } from './frames.js';

/** One thing that is wrong with an item. `from` and `to` are plain bytes, `to` exclusive. */
export type ItemFinding =
  | {
      readonly code:
        | 'missing'
        | 'writable'
        | 'size-differs'
        | 'cipher-differs'
        | 'header-altered'
        | 'key-unusable'
        | 'hash-differs'
        | 'unreadable';
    }
  | { readonly code: 'frame-altered'; readonly frame: number; readonly from: number; readonly to: number };

export interface ItemFindings {
  readonly itemId: string;
  readonly ok: boolean;
  readonly findings: readonly ItemFinding[];
}

interface Examined {
  readonly record: {
    readonly itemId: string;
    readonly size: number;
    readonly sha256: string;
    readonly md5: string;
    readonly cipherSha256: string;
  };
  readonly sealed: Readable;
  readonly fileSize: number;
  readonly writable: boolean;
  readonly key: KeyObject | undefined;
  /** Its key was destroyed (ADR 0042): what lies there is still the same, and nobody can open it. */
  readonly erased: boolean;
}

/** Reads all sealed bytes once; goes on after an altered frame, so that each one is named. */
export async function verifyItem(examined: Examined): Promise<ItemFindings> {
  const { record, fileSize, writable, key, erased } = examined;
  const findings: ItemFinding[] = [];
  if (writable) findings.push({ code: 'writable' });
  if (fileSize !== sealedSizeOf(record.size)) findings.push({ code: 'size-differs' });
  if (key === undefined && !erased) findings.push({ code: 'key-unusable' });
  try {
    findings.push(...(await compare(examined)));
  } catch (error) {
    findings.push({ code: error instanceof FramesBroken ? 'header-altered' : 'unreadable' });
  }
  return { itemId: record.itemId, ok: findings.length === 0, findings };
}

async function compare({ record, sealed, key }: Examined): Promise<ItemFinding[]> {
  const findings: ItemFinding[] = [];
  const [cipher, sha256, md5] = [createHash('sha256'), createHash('sha256'), createHash('md5')];
  const header = headerOf(record.itemId);
  cipher.update(header);
  for await (const piece of sealedFrames(sealed, record.itemId)) {
    cipher.update(piece.bytes);
    if (key === undefined) continue;
    try {
      const plain = openFrame(key, header, piece);
      sha256.update(plain);
      md5.update(plain);
    } catch {
      const from = piece.index * frameBytes;
      findings.push({
        code: 'frame-altered',
        frame: piece.index,
        from,
        to: Math.min(from + frameBytes, Math.max(record.size, from)),
      });
    }
  }
  if (cipher.digest('hex') !== record.cipherSha256) findings.push({ code: 'cipher-differs' });
  const broken = key === undefined || findings.some(({ code }) => code === 'frame-altered');
  if (!broken && (sha256.digest('hex') !== record.sha256 || md5.digest('hex') !== record.md5))
    findings.push({ code: 'hash-differs' });
  return findings;
}
