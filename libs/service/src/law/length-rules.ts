import { lawInForce, startOf } from '#libs/deadlines';
import { decisionFor, withLengths, type DecidedLength } from '#libs/legal-basis';
import { Problem, type Texts } from '#libs/problems';
import { lengthsIn, type Contents } from './decisions.js';
import type { Consider } from './decide.js';

type Entered = Contents['length'];

/** A length changes where it is the register's to set, and to something else. What applies to running ones does so from its day on. @throws Problem */
export const decideLength =
  (entered: Entered): Consider<'length'> =>
  (before, now) => {
    const shipped = lawInForce.timeLimits[entered.rule];
    if (shipped.length === 'given') throw refusal('length-is-given');
    if (entered.extendableTo !== undefined && shipped.extendable === undefined) throw refusal('not-extendable');
    const until = withLengths(shipped, decisionFor(lengthsIn(before), entered.rule, entered.from));
    if (!entered.running && sameLengths(until, withLengths(shipped, { ...entered, enteredAt: '' })))
      throw refusal('length-is-so');
    const begins = startOf(entered.from);
    return {
      kind: 'length',
      content: entered,
      ...(entered.running && begins > now ? { takesEffectAt: begins } : {}),
    };
  };

const sameLengths = (one: ReturnType<typeof withLengths>, other: ReturnType<typeof withLengths>): boolean =>
  JSON.stringify([one.length, one.byUrgency, one.extendable]) ===
  JSON.stringify([other.length, other.byUrgency, other.extendable]);

/** What is decided, with one more: for what begins from its day on alone, or for what runs too. */
export const lengthsWith = (
  before: readonly DecidedLength[],
  entered: Entered,
  running: boolean,
  now: Date,
): readonly DecidedLength[] => [...before, { ...entered, running, enteredAt: now.toISOString() }];

const refusals = {
  'length-is-given': {
    en: 'The case itself says how long this time limit is.',
    ru: 'Длительность этого срока устанавливается в самом деле.',
    kk: 'Бұл мерзімнің ұзақтығы істің өзінде белгіленеді.',
  },
  'not-extendable': {
    en: 'This time limit cannot be extended: nobody is named who would do it.',
    ru: 'Этот срок не продлевается: не определено, кто мог бы его продлить.',
    kk: 'Бұл мерзім ұзартылмайды: оны кім ұзартатыны белгіленбеген.',
  },
  'length-is-so': {
    en: 'On that day the time limit has these lengths already.',
    ru: 'В этот день у срока уже такая длительность.',
    kk: 'Бұл күні мерзімнің ұзақтығы онсыз да осындай.',
  },
} as const satisfies Record<string, Texts>;

const refusal = (rule: keyof typeof refusals): Problem => new Problem('rule-unmet', { rule, says: refusals[rule] });
