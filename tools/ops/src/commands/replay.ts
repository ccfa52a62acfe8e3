import { setTimeout as sleep } from 'node:timers/promises';
import { agencies, type AgencyId } from '#libs/contracts';
import { agencyOption, Misused, textOption, wordAt, type Surroundings } from '../surroundings.js';

/** One agency tells another everything once more; what that one knows already it passes over. */
export async function resend(surroundings: Surroundings): Promise<void> {
  const { output } = surroundings;
  const [from, to] = [agencyOption(surroundings, 'from'), agencyOption(surroundings, 'to')];
  if (textOption(surroundings, 'chain') !== undefined) return resendOne(surroundings, from, to);
  const queued = await order(surroundings, from, to);
  output.say(`${from} queued ${String(queued)} entries for ${to}`);
  await untilReceived(surroundings, [from], to);
  output.answer({ from, to, queued }, [{ from, to, queued }]);
}

/** One entry alone, by its place. */
async function resendOne(surroundings: Surroundings, from: AgencyId, receiver: AgencyId): Promise<void> {
  const { administrator, output } = surroundings;
  const [chainId, reason] = [textOption(surroundings, 'chain'), textOption(surroundings, 'reason')];
  const number = Number(textOption(surroundings, 'number'));
  if (!Number.isInteger(number) || reason === undefined) throw new Misused('--chain needs --number and --reason');
  const body = { receiver, chainId, number, reason };
  const answer = (await administrator.ask(from, 'POST', '/deliveries/resend', body)) as {
    entryId: string;
    type: string;
  };
  output.answer(answer, [answer]);
}

/** Oversight forgets its picture of all chains and hears everything anew, while every service runs. */
export async function rebuild(surroundings: Surroundings): Promise<void> {
  const { administrator, output } = surroundings;
  if (wordAt(surroundings, 0, 'oversight') !== 'oversight')
    throw new Misused('rebuild oversight: no other agency has a picture that is only derived');
  const { epochs } = (await administrator.ask('oversight', 'POST', '/rebuild', {})) as {
    epochs: Readonly<Record<string, number>>;
  };
  output.say('oversight begins its picture anew');
  const senders = agencies.filter((agency) => agency !== 'oversight');
  const queued: Record<string, number> = {};
  for (const sender of senders) {
    queued[sender] = await order(surroundings, sender, 'oversight', epochs[sender]);
    output.say(`${sender} tells ${String(queued[sender])} entries again`);
  }
  await untilReceived(surroundings, senders, 'oversight');
  output.answer(
    { rebuilt: 'oversight', queued },
    Object.entries(queued).map(([agency, entries]) => ({ agency, entries })),
  );
}

async function order(
  { administrator }: Surroundings,
  sender: AgencyId,
  receiver: AgencyId,
  epoch?: number,
): Promise<number> {
  const body = epoch === undefined ? { receiver } : { receiver, epoch };
  return ((await administrator.ask(sender, 'POST', '/replay', body)) as { queued: number }).queued;
}

/** Waits until every entry has its receipt, unless `--no-wait`. */
async function untilReceived(
  { administrator, output, options }: Surroundings,
  senders: readonly AgencyId[],
  receiver: AgencyId,
): Promise<void> {
  if (options['no-wait'] === true) return;
  for (let before = Infinity, still = 0; ;) {
    const counts = await Promise.all(
      senders.map((sender) => administrator.ask(sender, 'GET', `/replay/${receiver}`) as Promise<{ waiting: number }>),
    );
    const waiting = counts.reduce((sum, { waiting: each }) => sum + each, 0);
    if (waiting === 0) return;
    if (waiting !== before) output.say(`${String(waiting)} entries wait for their receipt`);
    still = waiting < before ? 0 : still + 1;
    if (still > 60)
      throw new Error(
        `${String(waiting)} entries still wait, and their number has not fallen for a minute: look at quarantine list --agency ${receiver}`,
      );
    before = Math.min(before, waiting);
    await sleep(1_000);
  }
}
