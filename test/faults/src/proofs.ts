import type { Verdict } from './judge/judge.js';
import { kindsOf, type Kind } from './kinds.js';
import { protections, type Protection } from './protections.js';

/** What the last line of a run says, as far as a proof asks it. */
export interface Found extends Pick<
  Verdict,
  | ('lost' | 'doubled' | 'out_of_order' | 'stuck' | 'deadlines_missed' | 'deadlines_doubled')
  | ('journal_ok' | 'custody_ok' | 'seals_ok' | 'evidence_ok')
> {
  readonly restored_ok: boolean | null;
  readonly drain_seconds: number | null;
}

/** A run with protections switched off, and what the judge must find then. */
export interface Proof {
  readonly without: readonly Protection[];
  readonly seed: string;
  readonly seconds: number;
  /** Blows that would keep away what follows from the switched off protection. */
  readonly spare?: readonly Kind[];
  /** What must be found, each by its name. */
  readonly finds: Readonly<Record<string, (found: Found) => boolean>>;
}

const onBroker: readonly Kind[] = [
  ...(['kill-broker', 'freeze-broker', 'wipe-broker', 'roll-back-broker'] as const),
  ...(['expired-certificate', 'cut', 'stall', 'deafen'] as const),
];

/** The broker has forgotten what was said. */
const forgets: readonly Kind[] = ['wipe-broker', 'roll-back-broker', 'reorder'];

const allBut = (...kept: readonly Kind[]): readonly Kind[] => kindsOf(1).filter((kind) => !kept.includes(kind));

/** One run for each protection, or for several whose findings are told apart. The seeds are those of which something is known to follow. */
export const proofs: readonly Proof[] = [
  {
    ...{ without: ['resend'], seed: '5', seconds: 25 },
    finds: { 'what the broker forgot never arrives': ({ lost, drain_seconds }) => lost > 0 && drain_seconds === null },
  },
  {
    ...{ without: ['repeated'], seed: '4', seconds: 25 },
    finds: { 'what comes twice is applied twice': ({ doubled, stuck }) => doubled + stuck > 0 },
  },
  {
    // Two things said to one agency of one chain must wait while it does not listen: again and again, and people go on meanwhile.
    ...{ without: ['gaps'], seed: '9', seconds: 25, spare: allBut('reorder', 'slow') },
    finds: {
      'what comes too early is applied': ({ seals_ok, out_of_order, stuck, lost }) =>
        !seals_ok || out_of_order + stuck + lost > 0,
    },
  },
  {
    ...{ without: ['order'], seed: '2', seconds: 25 },
    finds: {
      'what comes together is applied the wrong way round': ({ out_of_order, doubled, stuck }) =>
        out_of_order + doubled + stuck > 0,
    },
  },
  {
    ...{ without: ['signatures'], seed: '4', seconds: 25, spare: forgets },
    finds: { 'what nobody signed is believed': ({ stuck }) => stuck > 0 },
  },
  {
    ...{ without: ['timers'], seed: '4', seconds: 25 },
    finds: { 'deadlines pass in silence': ({ deadlines_missed }) => deadlines_missed > 0 },
  },
  {
    ...{ without: ['timers-once'], seed: '4', seconds: 25 },
    finds: { 'breaches are told of again': ({ deadlines_doubled }) => deadlines_doubled > 0 },
  },
  {
    ...{ without: ['durability'], seed: '4', seconds: 25 },
    finds: { 'what was acknowledged is gone': ({ lost }) => lost > 0 },
  },
  {
    ...{ without: ['journal', 'custody', 'evidence'], seed: '3', seconds: 25 },
    finds: {
      'an entry of the journal was changed': ({ journal_ok }) => !journal_ok,
      'an entry of custody was changed': ({ custody_ok }) => !custody_ok,
      'a sealed file was changed': ({ evidence_ok }) => !evidence_ok,
    },
  },
  {
    ...{ without: ['seals'], seed: '4', seconds: 25 },
    finds: { 'a past made anew is told by its seals alone': ({ journal_ok, seals_ok }) => journal_ok && !seals_ok },
  },
  {
    ...{ without: ['witnesses'], seed: '3', seconds: 25 },
    finds: { 'a witness forgot a seal': ({ seals_ok }) => !seals_ok },
  },
  {
    ...{ without: ['one-moment'], seed: '4', seconds: 45, spare: onBroker },
    finds: { 'a backup of several moments': ({ restored_ok }) => restored_ok === false },
  },
];

/** The proofs that are asked for by the names of protections; all where none is named. @throws with what nobody knows */
export function proofsOf(names: readonly string[]): readonly Proof[] {
  const unknown = names.filter((name) => !protections.some((each) => each === name));
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')} is none of ${protections.join(', ')}`);
  return names.length === 0 ? proofs : proofs.filter(({ without }) => without.some((each) => names.includes(each)));
}

/** What a run must have found and did not; everything where it ended without a last line. */
export const missing = ({ finds }: Proof, found: Found | undefined): readonly string[] =>
  Object.entries(finds)
    .filter(([, isFound]) => found === undefined || !isFound(found))
    .map(([what]) => what);
