import { isDeepStrictEqual } from 'node:util';
import { dayOf, startOf } from '#libs/deadlines';
import {
  instruments,
  registerAtStart,
  withCitation,
  withCitations,
  type Instrument,
  type Provision,
  type ProvisionCode,
} from '#libs/legal-basis';
import { Problem, type Texts } from '#libs/problems';
import { decisionToCome } from './day-rules.js';
import { citationsIn, ofKind, type Contents, type Decision } from './decisions.js';
import type { Consider } from './decide.js';

type Entered = Contents['citation'];

/**
 * A citation changes to something else, by an act that was made already. From a later day on it takes effect on that day; what was decided from
 * a day after it and is in force stands in its way. @throws Problem
 */
export const decideCitation =
  (entered: Entered): Consider<'citation'> =>
  (before, now) => {
    const { provision, today, from, basis } = entered;
    if (basis.on > dayOf(now)) throw refusal('decision-to-come');
    if (today !== null && today.article !== null && isWhole(today.instrument)) throw refusal('instrument-is-whole');
    const own = ofKind(before, 'citation').filter(({ content }) => content.provision === provision);
    if (own.some(({ inForce, content }) => inForce && content.from > from)) throw refusal('citation-followed');
    const until = standingOn(before, provision, from);
    if (isDeepStrictEqual(until, withCitation(until, entered))) throw refusal('citation-is-so');
    const begins = startOf(from);
    return { kind: 'citation', content: entered, ...(begins > now ? { takesEffectAt: begins } : {}) };
  };

/** How a provision is cited on a day by what is decided so far. */
export const standingOn = (before: readonly Decision[], provision: ProvisionCode, day: string): Provision =>
  withCitations(
    registerAtStart(),
    citationsIn(before).filter((each) => each.from <= day),
  ).provisions[provision];

const isWhole = (code: keyof typeof instruments): boolean => {
  const { parts }: Instrument = instruments[code];
  return parts === 'whole';
};

const refusals = {
  'decision-to-come': decisionToCome,
  'instrument-is-whole': {
    en: 'This instrument is cited as a whole: it has no articles here.',
    ru: 'Этот акт указывается целиком, без статей.',
    kk: 'Бұл акт баптарсыз, тұтас көрсетіледі.',
  },
  'citation-followed': {
    en: 'A decision from a later day is in force for this provision. Enter a day after it.',
    ru: 'Для этой нормы уже действует решение с более поздней даты. Укажите день после неё.',
    kk: 'Бұл норма бойынша одан кейінгі күннен басталатын шешім қолданыста. Содан кейінгі күнді көрсетіңіз.',
  },
  'citation-is-so': {
    en: 'On that day the provision is cited so already.',
    ru: 'В этот день норма и так указывается таким образом.',
    kk: 'Бұл күні норма онсыз да осылай көрсетіледі.',
  },
} as const satisfies Record<string, Texts>;

const refusal = (rule: keyof typeof refusals): Problem => new Problem('rule-unmet', { rule, says: refusals[rule] });
