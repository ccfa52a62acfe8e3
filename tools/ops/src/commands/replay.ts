import { setTimeout as sleep } from 'node:timers/promises';
import { agencies, type AgencyId } from '#libs/contracts';
import { agencyOption, Misused, textOption, wordAt, type Surroundings } from '../surroundings.js';

/** One agency tells another everything once more; what that one knows already it passes over. */
export async function resend(surroundings: Surroundings): Promise<void> {
  const { output } = surroundings;
  const [from, to] = [agencyOption(surroundings, 'from'), agencyOption(surroundings, 'to')];
  if (textOption(surroundings, 'chain') !== undefined) return resendOne(surroundings, from, to);
  const queued = await order(surroundings, from, to, epochOption(surroundings));
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

/** An epoch of oversight's picture, as `rebuild oversight` named it. @throws Misused where it is no number */
function epochOption(surroundings: Surroundings): number | undefined {
  const text = textOption(surroundings, 'epoch');
  if (text === undefined) return undefined;
  const epoch = Number(text);
  if (!Number.isInteger(epoch) || epoch < 1) throw new Misused('--epoch is a number, as rebuild oversight named it');
  return epoch;
}

/** An agency that could not be asked to tell oversight everything again, and what its own administrator runs. */
interface Untold {
  readonly agency: AgencyId;
  readonly why: string;
  readonly run: string;
}

/**
 * Oversight forgets its picture of all chains and hears everything anew, while every service runs.
 *
 * @throws where agencies were not asked: nobody need be administrator of them all, and one may be away. The picture has begun by then and lacks what they
 * told; the answer has the command for each
 */
export async function rebuild(surroundings: Surroundings): Promise<void> {
  const { administrator, output } = surroundings;
  if (wordAt(surroundings, 0, 'oversight') !== 'oversight')
    throw new Misused('rebuild oversight: no other agency has a picture that is only derived');
  const { epochs } = (await administrator.ask('oversight', 'POST', '/rebuild', {})) as {
    epochs: Readonly<Partial<Record<AgencyId, number>>>;
  };
  output.say('oversight begins its picture anew');
  const { queued, untold } = await tellAgain(surroundings, epochs);
  const told = agencies.filter((agency) => queued[agency] !== undefined);
  await untilReceived(surroundings, told, 'oversight');
  output.answer({ rebuilt: 'oversight', queued, untold }, [
    ...told.map((agency) => ({ agency, entries: queued[agency], run: '' })),
    ...untold.map(({ agency, run }) => ({ agency, entries: '', run })),
  ]);
  if (untold.length > 0)
    throw new Error(
      `oversight has not heard ${untold.map(({ agency }) => agency).join(', ')} again: an administrator of each runs what stands beside it`,
    );
}

async function tellAgain(
  surroundings: Surroundings,
  epochs: Readonly<Partial<Record<AgencyId, number>>>,
): Promise<{ queued: Partial<Record<AgencyId, number>>; untold: Untold[] }> {
  const queued: Partial<Record<AgencyId, number>> = {};
  const untold: Untold[] = [];
  for (const agency of agencies.filter((each) => each !== 'oversight')) {
    const epoch = epochs[agency];
    try {
      queued[agency] = await order(surroundings, agency, 'oversight', epoch);
      surroundings.output.say(`${agency} tells ${String(queued[agency])} entries again`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      surroundings.output.say(`${agency} was not asked: ${why}`);
      const of = epoch === undefined ? '' : ` --epoch ${String(epoch)}`;
      untold.push({ agency, why, run: `npm run ops -- resend --from ${agency} --to oversight${of}` });
    }
  }
  return { queued, untold };
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
