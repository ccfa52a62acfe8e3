import type { By } from '#libs/lifecycle';
import { Problem, problemCatalogue, type Texts } from '#libs/problems';
import { textsAnswer } from '#libs/service';
import { z } from 'zod';
import type { DocumentKind } from './document-kind.js';
import { documentKinds, type DocumentKindCode } from './kinds.js';

/** A document that a record could have, whether or not there is something to write it from yet. */
export interface Candidate {
  readonly kind: DocumentKindCode;
  /** The item, protocol, examination or interview that it would be about. */
  readonly about?: string | undefined;
  /** The officer words a part of it. */
  readonly worded?: boolean;
}

/** Why something cannot be issued now. */
export interface Lack {
  readonly code: string;
  readonly says: Texts;
}

export type Offered = Candidate & { readonly lacks: readonly Lack[] };

export const offeredAnswer = z
  .object({
    kind: z.string(),
    says: textsAnswer,
    languages: z.array(z.enum(['kk', 'ru', 'en'])),
    /** The item, protocol, examination or interview that it would be about. */
    about: z.string().nullable(),
    /** The officer words a part of it, in each language in which it is issued. */
    worded: z.boolean(),
    /** Why it cannot be issued now; empty where it can. */
    lacks: z.array(z.object({ code: z.string(), says: textsAnswer })),
  })
  .meta({ id: 'OfferedDocument' });

/** Writes each candidate as if it were issued, and keeps nothing but what stood in the way. */
export async function tried(
  candidates: readonly Candidate[],
  write: (candidate: Candidate) => Promise<unknown>,
): Promise<readonly Offered[]> {
  const offered: Offered[] = [];
  for (const candidate of candidates) offered.push({ ...candidate, lacks: await lacksOf(() => write(candidate)) });
  return offered;
}

async function lacksOf(write: () => Promise<unknown>): Promise<readonly Lack[]> {
  try {
    await write();
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { rule, says, unmet } = error.details;
    return unmet ?? [{ code: rule ?? error.code, says: says ?? problemCatalogue[error.code].says }];
  }
}

/** What is offered to whoever asks: kinds that others issue are left out. */
export const toldOffers = (
  offered: readonly Offered[],
  mayIssue: (by: By) => boolean,
): z.output<typeof offeredAnswer>[] =>
  offered.flatMap(({ kind, about, worded, lacks }) => {
    const { title, languages, issuedBy }: DocumentKind = documentKinds[kind];
    if (!mayIssue(issuedBy)) return [];
    return [
      {
        ...{ kind, says: title, languages: [...languages], about: about ?? null },
        ...{ worded: worded ?? false, lacks: [...lacks] },
      },
    ];
  });
