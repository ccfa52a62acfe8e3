import { dataRequestKind, platform } from '#libs/contracts';
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
