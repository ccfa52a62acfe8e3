import {
  heldSeals,
  isSignedByItsAgency,
  sealBytes,
  sealHash,
  sealsAfter,
  sealsBetween,
  sound,
  timestampsOf,
  TimestampRefused,
  verifyTimestamp,
  type ChainedLog,
  type KeptSeal,
  type Seal,
  type SealTimestamp,
  type WitnessedSeal,
} from '#libs/seals';
import type { Believed } from './believed.js';
import { mostNamed, type Finding, type Opened } from './finding.js';

/** Seals that are read at once. */
const page = 500;

/**
 * The seals of one log: each signed and naming the one before, and held by both witnesses as the agency has it. What a witness
 * confirmed it must still have.
 * A seal without timestamp is no finding: the authority may be away.
 */
export async function verifySeals(
  opened: Opened,
  log: ChainedLog,
  witnesses: readonly Opened[],
  believed: Believed,
): Promise<{ count: number; unstamped: number; findings: Finding[] }> {
  const check = new SealCheck(opened, log, believed);
  let [count, unstamped] = [0, 0];
  for (let from = 0; ;) {
    const own = await sealsAfter(opened.manager, log.name, from, page);
    const to = own.length < page ? Number.MAX_SAFE_INTEGER : (own.at(-1)?.size ?? 0);
    const stamps = await timestampsOf(
      opened.manager,
      log.name,
      own.map(({ size }) => size),
    );
    for (const kept of own) {
      check.own(kept);
      await check.stamped(kept, stamps.get(kept.size));
    }
    [count, unstamped] = [count + own.length, unstamped + own.length - stamps.size];
    // What was confirmed is read before what the witnesses hold: they held it then.
    const confirmed = await confirmations(opened, own);
    for (const witness of witnesses)
      await check.held(witness, own, confirmed, await heldSeals(witness.manager, opened.agency, log.name, from, to));
    if (to === Number.MAX_SAFE_INTEGER) return { count, unstamped, findings: check.findings };
    from = to;
  }
}

/** Which seals were confirmed by which witnesses: `<entry id> <receiver>`. */
async function confirmations({ manager }: Opened, own: readonly KeptSeal[]): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ entry_id: string; receiver: string }[]>(
    `SELECT entry_id, receiver FROM receipts WHERE entry_id = ANY ($1)`,
    [own.map(({ entryId }) => entryId)],
  );
  return new Set(rows.map(({ entry_id: id, receiver }) => `${id} ${receiver}`));
}

class SealCheck {
  readonly findings: Finding[] = [];
  private before: string | null = null;

  constructor(
    private readonly opened: Opened,
    private readonly log: ChainedLog,
    private readonly believed: Believed,
  ) {}

  /** One of the agency's own seals: itself, and its place after the one before. */
  own({ size, hash, seal }: KeptSeal): void {
    const name = this.nameOf(size);
    if (!this.isGenuine(size, hash, seal)) this.find(this.opened, `${name} was changed or forged`);
    else if (seal.previous !== this.before)
      this.find(this.opened, `${name} does not follow the one before it, which is missing or another`);
    this.before = hash;
  }

  /** The time that an authority states of a seal. */
  async stamped({ size, seal }: KeptSeal, stamp: SealTimestamp | undefined): Promise<void> {
    const { roots } = this.believed;
    if (stamp === undefined || roots === undefined) return;
    try {
      const at = await verifyTimestamp(stamp.token, sealBytes(seal), { trusted: roots });
      if (at.getTime() !== stamp.at.getTime())
        this.find(this.opened, `the time of the timestamp on ${this.nameOf(size)} was changed`);
    } catch (error) {
      if (!(error instanceof TimestampRefused)) throw error;
      this.find(this.opened, `the timestamp on ${this.nameOf(size)} is refused: ${error.reason}`);
    }
  }

  /** What a witness holds, against what the agency has. */
  async held(
    witness: Opened,
    own: readonly KeptSeal[],
    confirmed: ReadonlySet<string>,
    held: readonly WitnessedSeal[],
  ): Promise<void> {
    const { agency } = this.opened;
    for (const { size, hash, seal, verdict } of held) {
      if (!sound.includes(verdict))
        this.find(this.opened, `${witness.agency} holds ${this.nameOf(size)} as evidence: ${verdict}`);
      else if (!this.isGenuine(size, hash, seal))
        this.find(witness, `${this.nameOf(size)} of ${agency} was changed or forged`);
    }
    const genuine = held.filter(({ verdict }) => sound.includes(verdict));
    const there = new Map(genuine.map(({ size, hash }) => [size, hash]));
    for (const { size, hash, entryId } of own) {
      const copy = there.get(size);
      if (copy === undefined && confirmed.has(`${entryId} ${witness.agency}`))
        this.find(witness, `${this.nameOf(size)} of ${agency}, which it confirmed, is missing`);
      if (copy !== undefined && copy !== hash)
        this.find(this.opened, `${this.nameOf(size)} is another one than ${witness.agency} holds`);
    }
    const known = new Set(own.map(({ size }) => size));
    for (const { size } of genuine)
      if (!known.has(size) && !(await this.madeMeanwhile(size)))
        this.find(this.opened, `${this.nameOf(size)}, which ${witness.agency} holds, is missing`);
  }

  /** A running agency may have made a seal after its own were read. */
  private async madeMeanwhile(size: number): Promise<boolean> {
    return (await sealsBetween(this.opened.manager, this.log.name, size - 1, size)).length > 0;
  }

  private isGenuine(size: number, hash: string, seal: Seal): boolean {
    const { agency } = this.opened;
    if (seal.agency !== agency || seal.log !== this.log.name || seal.size !== size || sealHash(seal) !== hash)
      return false;
    return this.believed.keys === undefined || isSignedByItsAgency(this.believed.keys, seal);
  }

  private nameOf(size: number): string {
    return `the seal of the ${this.log.name} over ${String(size)} entries`;
  }

  private find({ agency }: Opened, says: string): void {
    if (this.findings.length < mostNamed) this.findings.push({ agency, part: 'seals', says });
  }
}
