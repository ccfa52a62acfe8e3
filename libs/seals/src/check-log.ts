import type { AgencyId } from '#libs/contracts';
import { countSlippedIn, walkLinks, type ChainedLog, type Sql, type WalkedLink } from './chained-log.js';
import { CompactRange } from './merkle.js';
import { isSignedByItsAgency, sealHash, type Seal, type Verifier } from './seal.js';
import { latestSeal, sealsBetween, type KeptSeal } from './seals.store.js';
import { soundSealsAfter } from './witness.js';

/** What a service finds of its own past: how many entries and seals it looked at, and the first place that does not hold. */
export interface Checked {
  readonly entries: number;
  readonly seals: number;
  /** Whether it came to the end in time, or to a place that does not hold. */
  readonly finished: boolean;
  readonly broken?: { readonly log: string; readonly number: number };
}

interface Terms {
  readonly agency: AgencyId;
  readonly keys: Verifier;
  /** Whether it has to stop now. */
  readonly isOver: () => boolean;
}

/** Holds one log against its links and against the agency's own seals, page by page, up to the first place that does not hold. */
export async function checkLog(sql: Sql, log: ChainedLog, terms: Terms): Promise<Checked> {
  const longest = (await latestSeal(sql, log.name))?.size ?? 0;
  const walk = new Walk(log, terms);
  for await (const page of walkLinks(sql, log)) {
    const own = await sealsBetween(sql, log.name, walk.entries, page.at(-1)?.position ?? 0);
    const broken = walk.take(page, own);
    if (broken !== undefined) return walk.told({ log: log.name, number: broken });
    if (terms.isOver()) return { ...walk.told(), finished: false };
  }
  // Its end was cut off, or something was slipped in: the place is the one behind the last that holds.
  const ends = longest > walk.entries || (await countSlippedIn(sql, log)) > 0;
  return walk.told(ends ? { log: log.name, number: walk.entries + 1 } : undefined);
}

class Walk {
  entries = 0;
  private seals = 0;
  private before: string | null = null;
  private readonly range = new CompactRange();

  constructor(
    private readonly log: ChainedLog,
    private readonly terms: Terms,
  ) {}

  /** @returns the first position that does not hold */
  take(page: readonly WalkedLink[], own: readonly KeptSeal[]): number | undefined {
    const bySize = new Map(own.map((kept) => [kept.size, kept]));
    for (const link of page) {
      if (link.missing > 0) return link.position - link.missing;
      if (link.state !== 'sound') return link.position;
      this.range.append(link.leaf);
      const kept = bySize.get(link.position);
      if (kept !== undefined && !this.holds(kept, link)) return link.position;
      this.entries = link.position;
    }
    return undefined;
  }

  told(broken?: Checked['broken']): Checked {
    return { entries: this.entries, seals: this.seals, finished: true, ...(broken !== undefined && { broken }) };
  }

  private holds({ size, hash, seal }: KeptSeal, link: WalkedLink): boolean {
    const { agency, keys } = this.terms;
    const follows = seal.previous === this.before;
    this.before = hash;
    this.seals += 1;
    return (
      follows &&
      [seal.agency, seal.log, seal.size].join(' ') === [agency, this.log.name, size].join(' ') &&
      isGenuine(keys, seal, hash) &&
      seal.root === this.range.root().toString('hex') &&
      seal.head === link.hash
    );
  }
}

const isGenuine = (keys: Verifier, seal: Seal, hash: string): boolean =>
  sealHash(seal) === hash && isSignedByItsAgency(keys, seal);

/** Holds the seals of others that are kept here as a witness against their hashes, signatures and one another. */
export async function checkWitnessed(sql: Sql, { keys, isOver }: Omit<Terms, 'agency'>): Promise<Checked> {
  let [seals, before] = [0, { agency: '', log: '', size: 0, hash: null as string | null }];
  for (;;) {
    const page = await soundSealsAfter(sql, before);
    for (const { agency, log, size, hash, seal } of page) {
      const isFirst = agency !== before.agency || log !== before.log;
      const follows = isFirst || seal.previous === before.hash;
      const names = [seal.agency, seal.log, seal.size].join(' ') === [agency, log, size].join(' ');
      if (!follows || !names || !isGenuine(keys, seal, hash))
        return { entries: 0, seals, finished: true, broken: { log: `${agency} ${log}`, number: size } };
      [seals, before] = [seals + 1, { agency, log, size, hash }];
    }
    if (page.length === 0) return { entries: 0, seals, finished: true };
    if (isOver()) return { entries: 0, seals, finished: false };
  }
}
