import {
  CompactRange,
  countSlippedIn,
  heldSeal,
  keptFrom,
  latestSeal,
  LogTree,
  saysOf,
  walkLinks,
  type ChainedLog,
  type Node,
  type WalkedLink,
} from '#libs/seals';
import { claimsBetween, type Claim } from './claims.js';
import { mostNamed, type Finding, type Opened } from './finding.js';
import { RecentLeaves } from './recent-leaves.js';

/** Seconds after which a running system has chained an entry, and a stopped one had, before its last checkpoint. */
const chainedWithin = { running: 60, stopped: 10 };

/**
 * One log of an agency: every entry against its link, the tree against every seal that the agency itself and its witnesses hold,
 * and its end. One pass, in memory that does not grow with the log.
 *
 * On a running system what the witnesses hold is read before the log: it only grows.
 */
export async function verifyLog(
  opened: Opened,
  log: ChainedLog,
  witnesses: readonly Opened[],
  running: boolean,
): Promise<{ entries: number; findings: Finding[] }> {
  const { agency, manager } = opened;
  const longest = await longestSeals(opened, log, witnesses);
  const walk = new LogWalk(opened, log, witnesses, longest.get(agency) ?? 0);
  for await (const page of walkLinks(manager, log)) await walk.take(page);
  const slipped = await countSlippedIn(manager, log);
  const says = [
    ...walk.findings,
    ...(slipped > 0 ? [`${String(slipped)} entries stand in it that were never chained`] : []),
    ...cutOff(walk.entries, longest),
    ...(await unchained(opened, log, running)),
  ];
  return { entries: walk.entries, findings: says.map((each) => ({ agency, part: log.name, says: each })) };
}

/** Over how many entries everybody holds a seal, the agency itself among them. */
async function longestSeals(
  { agency, manager }: Opened,
  { name }: ChainedLog,
  witnesses: readonly Opened[],
): Promise<Map<string, number>> {
  const longest = new Map<string, number>();
  for (const witness of witnesses)
    longest.set(witness.agency, (await heldSeal(witness.manager, agency, name))?.size ?? 0);
  return longest.set(agency, (await latestSeal(manager, name))?.size ?? 0);
}

function cutOff(entries: number, longest: ReadonlyMap<string, number>): string[] {
  const beyond = [...longest].filter(([, size]) => size > entries);
  if (beyond.length === 0) return [];
  const seals = beyond.map(([holder, size]) => `${holder} holds a seal over ${String(size)}`).join(', ');
  return [`its end was cut off: there are ${String(entries)} entries, ${seals}`];
}

/** Entries that should be in the chain by now: its end was cut off, or nobody chains. */
async function unchained({ manager }: Opened, log: ChainedLog, running: boolean): Promise<string[]> {
  const latest = running ? 'clock_timestamp()' : '(SELECT checkpoint_time FROM pg_control_checkpoint())';
  const rows = await manager.query<{ id: string; at: Date }[]>(
    `SELECT id, at FROM ${log.entries} e WHERE at < ${latest} - make_interval(secs => $1)
        AND NOT EXISTS (SELECT FROM ${log.links} l WHERE l.seq = e.seq) ORDER BY seq LIMIT ${String(mostNamed)}`,
    [running ? chainedWithin.running : chainedWithin.stopped],
  );
  return rows.map(({ id, at }) => `entry ${id} of ${at.toISOString()} is not in the chain: its end was cut off`);
}

class LogWalk {
  readonly findings: string[] = [];
  entries = 0;
  private readonly range = new CompactRange();
  private readonly recent = new RecentLeaves();
  /** A link is missing: from there on no root can be compared. */
  private torn = false;

  constructor(
    private readonly opened: Opened,
    private readonly log: ChainedLog,
    private readonly witnesses: readonly Opened[],
    /** Entries over which the agency's own tree was grown. */
    private readonly grown: number,
  ) {}

  async take(page: readonly WalkedLink[]): Promise<void> {
    const claims = await claimsBetween(this.opened, this.log, this.witnesses, this.entries, page.at(-1)?.position ?? 0);
    const nodes: Node[] = [];
    for (const link of page) {
      for (const says of saysOf(link)) this.find(says);
      this.torn ||= link.missing > 0;
      this.range.append(link.leaf, (node) => nodes.push(node));
      this.recent.add(link);
      for (const claim of claims.get(link.position) ?? []) this.hold(claim, link);
    }
    this.entries = page.at(-1)?.position ?? this.entries;
    if (!this.torn) await this.holdNodes(nodes);
  }

  /** Holds a seal against what the log is at its size. */
  private hold(claim: Claim, { hash, position }: WalkedLink): void {
    if (this.torn || (claim.root === this.range.root().toString('hex') && claim.head === hash)) return;
    const what = `in the seal over ${String(position)} entries that ${claim.holders.join(', ')} ${claim.holders.length > 1 ? 'hold' : 'holds'}`;
    const rewritten = claim.marks === undefined ? [] : this.recent.rewritten(claim.marks);
    for (const each of rewritten) this.find(`${each} rewritten: not what stands ${what}`);
    if (this.findings.length === 0) this.find(`its past was rewritten: it has another root than stands ${what}`);
  }

  /** The tree's inner nodes, from which the next seal and every proof are made. */
  private async holdNodes(nodes: readonly Node[]): Promise<void> {
    const kept = nodes.filter(({ level, index }) => level >= keptFrom && (index + 1) * 2 ** level <= this.grown);
    for (const { level, index } of await new LogTree(this.opened.manager, this.log).spoilt(kept))
      this.find(`node ${String(level)}/${String(index)} of its tree was changed or removed`);
  }

  private find(says: string): void {
    if (this.findings.length < mostNamed) this.findings.push(says);
  }
}
