import { inventedDocument } from '../invented/files.js';
import { words } from '../invented/words.js';
import type { Story } from './content.js';
import { atPolice, caseIs, investigations, type Investigation, type PolicePeople } from './investigation.js';
import { unlessTooLate } from './too-late.js';
import { must, type Walk } from './walk.js';

/** Registration in ERDR and the preliminary check with a psychologist, up to its decision. */
export async function check(walk: Walk, police: PolicePeople, story: Story): Promise<void> {
  const { investigator, head } = police;
  await register(walk, police);
  if (walk.takes('unidentified')) await identify(walk, police, story);
  await atPolice(walk, investigator, 'record-explanation', {
    of: 'child',
    psychologistPresent: true,
    psychologistsOpinion: true,
    text: walk.chance.oneOf(words.explanation),
  });
  await atPolice(walk, investigator, 'record-explanation', {
    of: 'school-staff',
    psychologistPresent: false,
    text: walk.chance.oneOf(words.explanation),
  });
  if (walk.takes('extended'))
    await unlessTooLate(
      atPolice(walk, head, 'extend-check', { calendarDays: 10, reason: walk.chance.oneOf(words.reason) }),
    );
  await caseIs(
    walk,
    investigator,
    'every file of the school',
    ({ files }) => files !== undefined && files.awaited === 0,
  );
}

/** A number as an officer reads it off the register. */
export const numberByHand = ({ region, chance }: Walk): string =>
  `26-${region.replace('-', '')}-${String(chance.between(0, 999_999)).padStart(6, '0')}`;

/** The register may be slow, or refuse: then it is asked again. */
async function register(walk: Walk, { investigator }: PolicePeople): Promise<void> {
  if (walk.takes('by-hand')) {
    await atPolice(walk, investigator, 'enter-registration-number', { number: numberByHand(walk) });
    return;
  }
  for (let tries = 0; tries < 8; tries += 1) {
    await atPolice(walk, investigator, 'request-registration');
    const { status } = await walk.inState(investigator, investigations, walk.investigationId, 'registered', 'received');
    if (status === 'registered') return;
  }
  must(false, 'ERDR refused eight times');
}

/** Who the child is becomes known. */
async function identify(walk: Walk, { investigator }: PolicePeople, { child, age }: Story): Promise<void> {
  const { familyName, givenName, iin, bornOn, sex } = child;
  await atPolice(walk, investigator, 'identify-child', {
    child: { familyName, givenName, iin, bornOn, sex },
    ageBand: age < 11 ? 'under-11' : age < 13 ? '11-12' : age < 15 ? '13-14' : '15-17',
    basis: walk.chance.oneOf(words.reason),
  });
}

/** No case is opened: a false or unfounded report. The school and the prosecutor learn why. */
export async function refuse(walk: Walk, { investigator }: PolicePeople): Promise<void> {
  const reasonCode = walk.chance.oneOf(['malicious', 'unfounded', 'no-offence']);
  await atPolice(walk, investigator, 'refuse-case', { reasonCode, reason: walk.chance.oneOf(words.reason) });
}

/** The case is opened on grounds that stand in the file. */
export async function open(walk: Walk, { investigator, head, juvenile }: PolicePeople): Promise<void> {
  await atPolice(walk, investigator, 'open-case', {
    articles: [walk.chance.oneOf(['cc-122', 'cc-123', 'cc-124'])],
    grounds: ['screenshots', 'statement', 'psychologist-opinion'],
    termDays: walk.chance.oneOf([30, 60]),
  });
  await atPolice(walk, head, 'add-juvenile-inspector', { subjects: [juvenile.id] });
  must(
    (await walk.see<Investigation>(juvenile, investigations, walk.investigationId)).status === 'open',
    'the juvenile inspector does not see the case',
  );
  await atPolice(walk, investigator, 'record-action', {
    action: 'account-inspection',
    protocol: walk.chance.oneOf(words.protocol),
  });
  const uploaded = await walk.attach<{ fileId: string }>(
    investigator,
    investigations,
    walk.investigationId,
    inventedDocument(walk.chance, 'protocol'),
  );
  await atPolice(walk, investigator, 'record-evidence', {
    kind: 'document',
    fileId: uploaded.fileId,
    how: 'handed-over',
    fromWhom: walk.chance.oneOf(words.protocol),
    acquiredAt: new Date().toISOString(),
  });
}
