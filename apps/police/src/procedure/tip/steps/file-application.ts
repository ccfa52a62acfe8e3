import { applicationFiled } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { filing } from '../inputs.js';
import { notFiledYet, resourceNamed } from '../tip.rules.js';
import { personalOf, type Tip } from '../tip.js';
import { sourceOf } from './arrive.js';

/**
 * A message about cyberbullying goes to the expert group as an application. The officer says what the facts are and which place they concern: what was
 * typed may name the child, and stays with the police. Whoever wrote follows it by the same code.
 */
export const fileApplication = moveOf<Tip>()({
  input: filing,
  unseals: true,
  requires: [notFiledYet, resourceNamed],
  does: (tip, { statement, resources, kinds, ageBand = tip.ageBand }, { now }) => ({
    to: tip.status === 'received' ? 'with-experts' : 'same',
    change: { ageBand, application: { filedAt: now.toISOString(), kinds: [], takedowns: [] } },
    facts: [
      applicationFiled.police.of({
        open: {
          ...{ applicationId: tip.id, number: tip.number, region: tip.region, source: sourceOf(tip), kinds, ageBand },
          platforms: [...new Set(resources.map(({ platform }) => platform))],
          resourceCount: resources.length,
          language: personalOf(tip).locale,
          excludedSubjects: [...tip.excluded],
        },
        sealed: { 'expert-bureau': { statement, resources, files: [] } },
      }),
    ],
  }),
});
