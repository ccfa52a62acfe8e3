import { bullyingKind, dataRequestKind, platform } from '#libs/contracts';
import { z } from 'zod';
import { accountShown, instant, issuer, line, officer, period, texts, words } from './parts.js';

/** A letter to a platform or an operator: accounts and the legal basis, and no child. */
export const preservationLetter = z.strictObject({
  issuer,
  officer,
  platform: z.strictObject({ code: platform, name: line }),
  caseReference: line,
  investigator: line,
  accounts: z.array(accountShown).min(1),
  period,
  asked: words,
  /** By which law this platform is asked this way, and by which the investigator ordered it. */
  legalBasis: texts,
  orderedUnder: texts,
});

/** What is asked for beyond preservation. */
export const dataRequest = preservationLetter.extend({
  kind: dataRequestKind.exclude(['preservation']),
  answerBy: instant.optional(),
});

/** An order to the owner of a resource: what is to go, by which decision and until when. No child, nobody who applied, no reason. */
export const takedownOrder = z.strictObject({
  issuer,
  officer,
  platform: z.strictObject({ code: platform, name: line }),
  /** Number of the application that the expert group decided on. */
  decision: line,
  kinds: z.array(bullyingKind).min(1),
  resources: z
    .array(z.strictObject({ platform, url: z.string().max(1_000).optional(), handle: z.string().max(200).optional() }))
    .min(1),
  repeated: z.boolean(),
  hours: z.number().int().positive(),
  legalBasis: texts,
});
