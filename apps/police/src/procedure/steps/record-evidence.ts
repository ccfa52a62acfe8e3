import { moveOf, type At, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import {
  acquisitionWays,
  evidenceKinds,
  mediumKinds,
  participantRoles,
  type AcquisitionProtocol,
  type EvidenceItem,
  type EvidenceKind,
  type EvidenceWords,
} from '../evidence-items.js';
import { nextExhibit } from '../evidence-register.js';
import { deviceHasSpecialist, fileOrHash } from '../evidence.rules.js';
import { instant, line, sha256, words } from '../inputs.js';
import { actionFact } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { psycholinguisticClock } from '../psycholinguistic-term.js';
import {
  eachFileOnce,
  filmIsRegistered,
  oneProtocol,
  originIsKnown,
  timeHasCome,
  type Entered,
} from '../register.rules.js';

const object = {
  kind: z.enum(evidenceKinds),
  fileId: z.uuid().optional(),
  sha256: sha256.optional(),
  /** The item that it was made from. */
  parentId: z.uuid().optional(),
  reliedOn: z.boolean().default(true),
};
const film = z.object({ fileId: z.uuid().optional(), sha256: sha256.optional() });

/** What a protocol says. It may be begun incomplete: what is missing is shown until `complete-protocol` adds it. */
export const act = {
  how: z.enum(acquisitionWays),
  fromWhom: words.optional(),
  acquiredAt: instant.optional(),
  /** Account id of the officer who acquired it; who records it, where nobody is named. */
  acquiredBy: z.uuid().optional(),
  participants: z
    .array(z.object({ as: z.enum(participantRoles), name: line.optional() }))
    .max(30)
    .default([]),
  specialistPresent: z.boolean().default(false),
  medium: z.object({ kind: z.enum(mediumKinds), label: line.optional() }).optional(),
  filmed: z.boolean().default(false),
  /** The film as a file of the case or by its hash: it becomes an item of the register itself. */
  film: film.optional(),
  /** The film, where it stands in the register already. */
  filmId: z.uuid().optional(),
};
type Act = z.output<z.ZodObject<typeof act>>;
type NewObject = Entered & { readonly kind: EvidenceKind; readonly reliedOn: boolean };

/** One act, and everything that was acquired by it. */
export const recordAcquisition = moveOf<Investigation>()({
  input: z.object({
    ...act,
    items: z
      .array(z.object({ ...object, partOf: z.number().int().nonnegative().optional() }))
      .min(1)
      .max(200),
  }),
  requires: [
    forEach(fileOrHash),
    {
      ...deviceHasSpecialist,
      holds: (investigation, { items, ...said }, at) =>
        items.every(({ kind }) => deviceHasSpecialist.holds(investigation, { ...said, kind }, at)),
    },
    originIsKnown,
    { ...eachFileOnce, holds: (record, input, at) => eachFileOnce.holds(record, { files: filesIn(input) }, at) },
    filmIsRegistered,
    timeHasCome,
  ],
  does: (investigation, { items, ...said }, at) => acquired(investigation, said, items, at),
});

/** The protocol of one item: from whom, when, how and by whom it was obtained (manual, section 4); or one item more of an act. */
export const recordEvidence = moveOf<Investigation>()({
  input: z.object({ ...object, ...act, how: act.how.optional(), protocolId: z.uuid().optional() }),
  requires: [
    oneProtocol,
    fileOrHash,
    deviceHasSpecialist,
    { ...originIsKnown, holds: (record, input, at) => originIsKnown.holds(record, { items: [input] }, at) },
    {
      ...eachFileOnce,
      holds: (record, input, at) => eachFileOnce.holds(record, { files: filesIn({ ...input, items: [input] }) }, at),
    },
    filmIsRegistered,
    timeHasCome,
  ],
  does: (investigation, { kind, fileId, sha256: hash, parentId, reliedOn, protocolId, how, ...said }, at) => {
    const one = { kind, fileId, sha256: hash, parentId, reliedOn };
    return how === undefined
      ? entered(investigation, [one], protocolId, at)
      : acquired(investigation, { ...said, how }, [one], at);
  },
});

const filesIn = ({ items, film: filmed }: { items: readonly Entered[]; film?: Entered | undefined }): string[] =>
  [...items, ...(filmed === undefined ? [] : [filmed])].flatMap(({ fileId }) => (fileId === undefined ? [] : [fileId]));

function forEach<I extends Entered>(rule: typeof fileOrHash) {
  return {
    ...rule,
    holds: (record: Investigation, input: { readonly items: readonly I[] }, at: At): boolean =>
      input.items.every((each) => rule.holds(record, each as never, at)),
  };
}

/** Items with their numbers, in the order in which they are given. */
function withNumbers(
  investigation: Investigation,
  objects: readonly NewObject[],
  protocolId: string | undefined,
  { now, actor, newId }: At,
): readonly EvidenceItem[] {
  const evidence = [...investigation.evidence];
  const first = evidence.length;
  const registeredAt = now.toISOString();
  for (const { kind, fileId, sha256: given, parentId: named, partOf, reliedOn } of objects) {
    const file = investigation.unregisteredFiles.find((each) => each.fileId === fileId);
    const parentId = partOf === undefined ? named : evidence[first + partOf]?.id;
    const hash = file?.sha256 ?? given;
    evidence.push({
      id: newId(),
      exhibit: nextExhibit(evidence, parentId),
      kind,
      source: 'police',
      registeredAt,
      by: actor.subject,
      reliedOn,
      assessments: [],
      handOvers: [],
      ...(protocolId === undefined ? {} : { protocolId }),
      ...(parentId === undefined ? {} : { parentId }),
      ...(hash === undefined ? {} : { sha256: hash, hashedAt: file?.at ?? registeredAt }),
      ...(file === undefined ? {} : { fileId: file.fileId, size: file.size, mediaType: file.mediaType }),
    });
  }
  return evidence;
}

function entered(
  investigation: Investigation,
  objects: readonly NewObject[],
  protocolId: string | undefined,
  at: At,
): Outcome<Investigation> {
  const files = new Set(objects.map(({ fileId }) => fileId));
  const evidence = withNumbers(investigation, objects, protocolId, at);
  return {
    clocks: psycholinguisticClock(investigation, { ...investigation, evidence }),
    change: {
      evidence,
      unregisteredFiles: investigation.unregisteredFiles.filter(({ fileId }) => !files.has(fileId)),
    },
    facts: [actionFact(investigation, 4, 'evidence-recorded', 'cpc-125')],
  };
}

/** An act with its protocol, its film and its items. */
export function acquired(
  investigation: Investigation,
  { fromWhom, participants, film: filmed, ...said }: Act,
  objects: readonly NewObject[],
  at: At,
): Outcome<Investigation> {
  const id = at.newId();
  const recordedAt = at.now.toISOString();
  const all = filmed === undefined ? objects : [...objects, { ...filmed, kind: 'video' as const, reliedOn: true }];
  const outcome = entered(investigation, all, id, at);
  const filmId = filmed === undefined ? said.filmId : outcome.change?.evidence?.at(-1)?.id;
  const inVault = objects.every(({ fileId }) => fileId !== undefined);
  const medium = said.medium ?? (inVault ? { kind: 'vault' as const } : undefined);
  const protocol: AcquisitionProtocol = {
    id,
    recordedAt,
    by: at.actor.subject,
    how: said.how,
    saysFromWhom: fromWhom !== undefined,
    acquiredBy: said.acquiredBy ?? at.actor.subject,
    participants: [...(said.specialistPresent ? ['specialist' as const] : []), ...participants.map(({ as }) => as)],
    filmed: said.filmed || filmId !== undefined,
    notes: 0,
    ...(said.acquiredAt === undefined ? {} : { acquiredAt: new Date(said.acquiredAt).toISOString() }),
    ...(medium === undefined
      ? {}
      : { medium: { kind: medium.kind, ...(medium.label === undefined ? {} : { label: medium.label }) } }),
    ...(filmId === undefined ? {} : { filmId }),
  };
  return {
    ...outcome,
    change: {
      ...outcome.change,
      protocols: [...investigation.protocols, protocol],
      evidenceWords: [wordsOf(id, 'protocol', { text: fromWhom, participants }, at)],
    },
  };
}

/** Words about an item or a protocol, to be sealed on their own. */
export function wordsOf(
  about: string,
  kind: EvidenceWords['kind'],
  {
    text,
    participants = [],
  }: {
    readonly text?: string | undefined;
    readonly participants?: readonly { readonly as: string; readonly name?: string | undefined }[];
  },
  { now, actor, newId }: At,
): EvidenceWords {
  const named = participants.flatMap(({ as, name }) => (name === undefined ? [] : [{ as, name }]));
  return { id: newId(), about, kind, at: now.toISOString(), by: actor.subject, sealed: { text, named } };
}
