import { randomBytes } from 'node:crypto';
import { words } from '../invented/words.js';
import type { Story } from './content.js';
import { added, atPolice, investigations, type Investigation, type PolicePeople } from './investigation.js';
import { until } from '../people/persistence.js';
import { ifThere } from '../people/person.js';
import { desks, must, type Walk } from './walk.js';

/** A hash of something that is kept elsewhere. */
const hash = (): string => randomBytes(32).toString('hex');

/** The screenshots that the school sent are parts of one conversation with the suspect's account. */
export async function recordConversation(
  walk: Walk,
  { investigator }: PolicePeople,
  { platform }: Story,
): Promise<void> {
  const { accounts = [], evidence = [] } = await walk.see<Investigation>(
    investigator,
    investigations,
    walk.investigationId,
  );
  const told = await atPolice(walk, investigator, 'record-conversation', {
    platform,
    accountIds: accounts.filter((account) => account.platform === platform).map(({ id }) => id),
    parts: evidence
      .filter(({ kind }) => ['screenshot', 'audio', 'message-log'].includes(kind))
      .map(({ id }) => ({ evidenceId: id, as: 'screenshot' })),
  });
  walk.conversationId = added(told.conversations, 'the conversation').id;
}

/** The suspect's page is captured before a camera; where the camera failed, the head of unit has to answer for it later. */
export async function capture(walk: Walk, { investigator }: PolicePeople): Promise<void> {
  const isFilmed = !walk.takes('override');
  const recorded = await atPolice(walk, investigator, 'record-acquisition', {
    how: 'captured',
    participants: [{ as: 'witness', name: 'Invented Witness' }],
    medium: { kind: 'write-once-disc', label: `Disc ${walk.mark}` },
    ...(isFilmed ? { film: { sha256: hash() } } : {}),
    items: [{ kind: 'profile', sha256: hash() }],
  });
  const { protocolId, protocol } = added(recorded.evidence, 'the capture');
  must(protocol?.missing.includes('from-whom') === true, 'an incomplete protocol does not say what it lacks');
  await atPolice(walk, investigator, 'complete-protocol', {
    protocolId,
    fromWhom: walk.chance.oneOf(words.protocol),
    acquiredAt: new Date().toISOString(),
  });
}

/** Every account of the suspect is tied to a person by what the operator answered; other accounts and other children are looked for. */
export async function attribute(walk: Walk, { investigator }: PolicePeople): Promise<void> {
  const {
    accounts = [],
    evidence = [],
    suspects = [],
  } = await walk.see<Investigation>(investigator, investigations, walk.investigationId);
  const answer = evidence.findLast(({ source }) => source === 'platform');
  must(answer !== undefined, 'no platform or operator answered');
  const { id: suspectId } = added(suspects, 'the suspect');
  for (const { id } of accounts.filter(({ belongsTo }) => belongsTo === 'suspect'))
    await atPolice(walk, investigator, 'attribute-account', {
      accountId: id,
      to: { kind: 'suspect', suspectId },
      data: ['ip', 'subscriber'],
      evidenceIds: [answer.id],
      grounds: walk.chance.oneOf(words.protocol),
    });
  await atPolice(walk, investigator, 'search-other-accounts', {
    platforms: [...new Set(accounts.map(({ platform }) => platform))],
    result: 'nothing-found',
    protocol: walk.chance.oneOf(words.protocol),
  });
}

/** Nothing but what was not filmed may be missing; the head of unit lets it pass, and the prosecutor reads why. */
export async function overrideWhatIsMissing(walk: Walk, { investigator, head }: PolicePeople): Promise<void> {
  const address = `${investigations}/${walk.investigationId}`;
  const { notMet } = await investigator.get<{ notMet: string[] }>(`${address}/readiness`);
  must(
    notMet.join() === (walk.takes('override') ? 'acquisition-filmed' : ''),
    `the case is not ready: ${notMet.join(', ')}`,
  );
  if (!walk.takes('override')) return;
  const reason = walk.chance.oneOf(words.reason);
  await atPolice(walk, head, 'override-readiness', { check: 'acquisition-filmed', reason });
  const prosecutor = walk.one('oversight', 'prosecutor', { region: walk.region });
  await until('the override at oversight', async () => {
    const told = await ifThere(
      prosecutor.get<{ decisions: { check: string; reason: string }[] }>(`${desks.chains}/${walk.chainId}/readiness`),
    );
    const isFound = told?.decisions.some((each) => each.check === 'acquisition-filmed' && each.reason === reason);
    return isFound === true ? true : undefined;
  });
}
