import { words } from '../invented/words.js';
import { askPlatforms } from './at-platforms.js';
import { examine } from './at-bureau.js';
import { schoolLearns, type SchoolPeople } from './at-school.js';
import { interview } from './at-interview.js';
import type { Story } from './content.js';
import { added, atPolice, caseIs, investigations, type PolicePeople } from './investigation.js';
import type { Person } from '../people/person.js';
import { attribute, overrideWhatIsMissing } from './readiness.js';
import { must, type Walk } from './walk.js';

/** Stages 3 to 7: platforms and examinations side by side, the one interview, the suspect. */
export async function investigate(walk: Walk, police: PolicePeople, school: SchoolPeople, story: Story): Promise<void> {
  if (walk.takes('suspended')) await standStill(walk, police, school);
  const isStopped = walk.plan.ending === 'terminated';
  await Promise.all([
    askPlatforms(walk, police, story),
    ...(isStopped
      ? []
      : [examine(walk, police, story, 'psycholinguistic', true), examine(walk, police, story, 'psychological', false)]),
  ]);
  if (!isStopped) await interview(walk, police, story);
  await identifySuspect(walk, police);
  if (!isStopped) await attribute(walk, police);
}

async function standStill(walk: Walk, { investigator }: PolicePeople, school: SchoolPeople): Promise<void> {
  await atPolice(walk, investigator, 'suspend', {
    reasonCode: 'legal-assistance',
    reason: walk.chance.oneOf(words.reason),
  });
  await schoolLearns(walk, school, 'suspended');
  await atPolice(walk, investigator, 'resume');
  await schoolLearns(walk, school, 'resumed');
}

async function identifySuspect(walk: Walk, { investigator, second }: PolicePeople): Promise<void> {
  const officer = walk.takes('officer-suspect');
  const minor = walk.takes('minor-suspect');
  const relation = officer
    ? 'officer'
    : walk.takes('relative-suspect')
      ? 'representative'
      : minor
        ? 'peer'
        : walk.takes('staff-suspect')
          ? 'school-staff'
          : 'stranger';
  const known = await atPolice(walk, investigator, 'identify-suspect', {
    relation,
    minor,
    person: { familyName: 'Suspect', givenName: walk.mark },
    attribution: walk.chance.oneOf(words.protocol),
    ...(officer ? { subject: second.id } : {}),
  });
  if (officer) {
    must(
      (await second.statusOf(`${investigations}/${walk.investigationId}`)) === 404,
      'an officer who is the suspect still sees the case',
    );
    must(
      (await walk.ofChain(second, investigations)).length === 0,
      'an officer who is the suspect still finds the case',
    );
  }
  const { id: suspectId } = added(known.suspects, 'the suspect');
  if (minor)
    await atPolice(walk, investigator, 'name-suspect-representative', {
      suspectId,
      representative: { familyName: 'Suspect', givenName: 'Representative' },
      relation: 'mother',
    });
  await watch(walk, investigator, suspectId, minor);
  await atPolice(walk, investigator, 'record-action', {
    action: 'suspect-interview',
    protocol: walk.chance.oneOf(words.protocol),
  });
}

/** The suspect does not stay unwatched: a measure, now and then changed or extended, or a decision that none is needed. */
async function watch(walk: Walk, investigator: Person, suspectId: string, minor: boolean): Promise<void> {
  const reason = walk.chance.oneOf(words.reason);
  if (!minor && walk.chance.happens(0.2)) {
    await atPolice(walk, investigator, 'decline-measure', { suspectId, reason });
    return;
  }
  const first = { suspectId, measure: minor ? 'supervision' : 'undertaking', authorisedBy: 'investigator', reason };
  const applied = await atPolice(walk, investigator, 'apply-measure', first);
  must(
    applied.suggests?.some(({ code }) => code === 'suspect-unwatched') !== true,
    'a suspect under a measure counts as unwatched',
  );
  if (minor || walk.chance.happens(0.7)) return;
  const arrest = { suspectId, measure: 'house-arrest', authorisedBy: 'court', termDays: 30, reason };
  const changed = await atPolice(walk, investigator, 'apply-measure', arrest);
  const { id: measureId } = added(changed.measures, 'the measure');
  await atPolice(walk, investigator, 'extend-measure', { measureId, authorisedBy: 'court', termDays: 60, reason });
}

/** Stopped by law. */
export async function terminate(walk: Walk, { investigator }: PolicePeople): Promise<void> {
  await atPolice(walk, investigator, 'terminate', {
    reasonCode: 'no-offence',
    reason: walk.chance.oneOf(words.reason),
  });
}

/** Stage 8: completed, through the prosecutor, to court, and how it ended. */
export async function bringToCourt(walk: Walk, police: PolicePeople): Promise<void> {
  const { investigator } = police;
  await overrideWhatIsMissing(walk, police);
  const prosecutor = walk.one('oversight', 'prosecutor', { region: walk.region });
  const decisions = walk.takes('prosecutor-returns') ? (['return', 'to-court'] as const) : (['to-court'] as const);
  for (const decision of decisions) {
    await atPolice(walk, investigator, 'complete-case');
    await atPolice(walk, investigator, 'send-to-prosecutor');
    await walk.knownTo(prosecutor, 'the case with the prosecutor', ({ stage }) => stage === 'with-prosecutor');
    await walk.decide(prosecutor, decision, walk.chance.oneOf(words.reason));
    const status = decision === 'return' ? 'open' : 'consented';
    await caseIs(walk, investigator, status, (found) => found.status === status);
    // What oversight shows of the second sending must not be the first one's.
    if (decision === 'return')
      await walk.knownTo(prosecutor, 'the case with the police', ({ stage }) => stage === 'investigation');
  }
  await atPolice(walk, investigator, 'send-to-court');
  await atPolice(walk, investigator, 'record-outcome', {
    outcome: walk.chance.oneOf(['convicted', 'acquitted']),
    note: walk.chance.oneOf(words.note),
  });
}
