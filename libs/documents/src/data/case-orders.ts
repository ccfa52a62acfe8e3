import { checkRefused, examinationKind } from '#libs/contracts';
import { z } from 'zod';
import { material } from './evidence.js';
import { caseReference, childByInitials, instant, issuer, officer, texts, wording, words } from './parts.js';

/** An article of the Criminal Code: how it is cited, and its title. */
export const article = z.strictObject({ cited: texts, title: texts });

/** The order by which a case is opened. */
export const caseOpeningOrder = z.strictObject({
  issuer,
  officer,
  case: caseReference.required({ erdrNumber: true }),
  registeredAt: instant,
  child: childByInitials,
  grounds: z.array(z.enum(['screenshots', 'recording', 'statement', 'expert-finding', 'psychologist-opinion'])).min(1),
  articles: z.array(article).min(1),
  /** What was established, as the investigator words it for this order. */
  circumstances: wording,
  openedAt: instant,
});

/** The order by which a case is refused. It goes to the reporter: it names nobody. */
export const caseRefusalOrder = z.strictObject({
  issuer,
  officer,
  case: caseReference.required({ erdrNumber: true }),
  registeredAt: instant,
  reasonCode: checkRefused.open.shape.reasonCode,
  circumstances: wording,
  decidedAt: instant,
});

/** The order appointing an examination names case, investigator, kind, object, questions, term and materials (manual, section 6). */
export const examinationOrder = z.strictObject({
  issuer,
  officer,
  case: caseReference,
  kind: examinationKind,
  orderedAt: instant,
  object: words,
  questions: z.array(words).min(1),
  /** Calendar days. */
  termDays: z.number().int().positive(),
  materials: z.array(material),
  /** Only whom the expert examines in person. */
  child: childByInitials.optional(),
});
