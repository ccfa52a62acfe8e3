import { createHash } from 'node:crypto';
import { inForce } from '#libs/lifecycle';
import type { AgencyId } from '#libs/contracts';
import type { Logger } from '#libs/observability';
import type { AskedOf, Waits } from '#libs/waiting';
import { firstIdAt, mayGo, somethingWaits, subject, toldThen, type Told, type Waiting } from '../procedure/messages.js';
import type { ChannelStore, Claim, Wanting } from '../records/channel.store.js';
import { HourlyAlarm } from './hourly-alarm.js';
import type { MessageMetrics } from './message.metrics.js';
import { Stopped, untilStopped } from './until-stopped.js';
import type { Way } from './way.js';

export type Ask = (agency: AgencyId, people: readonly AskedOf[]) => Promise<Waits[]>;

export interface TellingTerms {
  /** The portal's public address. */
  readonly publicAddress: string;
  readonly agencies: readonly AgencyId[];
  readonly pauseMinutes: number;
}

/** By person, what the agencies say that waits. An agency that did not answer is in none: what it would have said waits until it does. */
type Said = ReadonlyMap<string, Readonly<Record<string, Waiting>>>;

const hourMs = 3_600_000;

/** Asks agencies for whom something waits, and tells those who want to be told. */
export class TellPeople {
  private readonly unanswered = new Map<AgencyId, HourlyAlarm>();

  constructor(
    private readonly channels: ChannelStore,
    private readonly ways: readonly Way[],
    private readonly ask: Ask,
    private readonly metrics: MessageMetrics,
    private readonly logger: Logger,
    private readonly terms: TellingTerms,
  ) {}

  /** @throws Stopped between two people, once `signal` says that the process ends */
  async round(signal: AbortSignal, now = new Date()): Promise<void> {
    for (const { messenger } of this.ways) this.metrics.waits(messenger.kind, 0);
    const open = this.ways.map(({ messenger }) => messenger.kind);
    const wanting = await this.channels.wanting(open);
    const due = wanting.filter(({ pace, since, lastAt }) => mayGo(pace, since, lastAt, now, this.terms.pauseMinutes));
    if (due.length === 0) return;
    const said = await untilStopped(this.asked(due, now), signal);
    for (const way of this.ways) {
      const these = due.filter(({ kind }) => kind === way.messenger.kind);
      let left = 0;
      for (const each of these) {
        if (signal.aborted) throw new Stopped();
        left += (await this.tell(way, each, said)) ? 0 : 1;
      }
      this.metrics.waits(way.messenger.kind, left);
    }
  }

  /** @returns false where they should have been told and were not */
  private async tell(way: Way, person: Wanting, said: Said): Promise<boolean> {
    const told = toldThen(person.pace, person.told, person.since, said.get(person.accountId) ?? {});
    if (told === undefined) {
      if (person.failures > 0) await this.channels.settle(person);
      return true;
    }
    if (!way.isOpen) return false;
    const claim = await this.channels.claim(person);
    if (claim === undefined) return true;
    return this.settle(person, claim, told, await way.send(this.letter(person, claim.to, told)));
  }

  private letter({ accountId, kind, locale }: Wanting, to: string, told: Told) {
    const id = createHash('sha256')
      .update(JSON.stringify([accountId, kind, told]))
      .digest('base64url');
    return { to, id, subject: subject[locale], text: somethingWaits(locale, this.terms.publicAddress) };
  }

  private async settle(
    person: Wanting,
    claim: Claim,
    told: Told,
    outcome: Awaited<ReturnType<Way['send']>>,
  ): Promise<boolean> {
    switch (outcome.result) {
      case 'sent':
        await this.channels.sent(claim, told);
        return true;
      case 'blocked':
        await this.channels.blocked(claim);
        return true;
      case 'refused':
        return this.channels.refused(claim);
      case 'away':
        await this.channels.release(claim);
        return false;
      case 'later':
        await this.failed(person, claim);
        return false;
    }
  }

  private async failed(person: Wanting, claim: Claim): Promise<void> {
    const since = await this.channels.failed(claim, person.failures + 1);
    // A quarter of an hour lies between the last tries: once an hour somebody is told who can look at it.
    if (since === undefined || Date.now() - since.getTime() < hourMs || person.failures % 4 !== 0) return;
    this.metrics.alarm('messages-not-sent');
    this.logger.error({ channel: person.kind }, 'somebody could not be told for an hour');
  }

  private async asked(due: readonly Wanting[], now: Date): Promise<Said> {
    const said = new Map<string, Record<string, Waiting>>();
    await Promise.all(
      this.terms.agencies.map(async (agency) => {
        const people = askedOf(agency, due);
        if (people.length === 0) return;
        try {
          for (const { subject: person, newest, urgent } of await this.ask(agency, people))
            said.set(person, { ...said.get(person), [agency]: { newest, urgent } });
          this.unanswered.delete(agency);
        } catch (error) {
          this.noAnswer(agency, error, now);
        }
      }),
    );
    return said;
  }

  private noAnswer(agency: AgencyId, error: unknown, now: Date): void {
    this.metrics.noAnswer(agency);
    this.logger.warn({ err: error, agency }, 'an agency did not say for whom something waits');
    const hourly = this.unanswered.get(agency) ?? new HourlyAlarm();
    this.unanswered.set(agency, hourly);
    if (!hourly.failed(now.getTime())) return;
    this.metrics.alarm('messages-not-asked');
    this.logger.error({ agency }, 'an agency has not said for an hour for whom something waits');
  }
}

/** What somebody is at an agency, as the gateway tells it; after what they were told there by whichever channel knows least. */
function askedOf(agency: AgencyId, due: readonly Wanting[]): AskedOf[] {
  const people = new Map<string, AskedOf>();
  for (const { accountId, assignments, told, since } of due) {
    const here = inForce(assignments).filter((each) => each.agency === agency);
    if (here.length === 0) continue;
    const after = told[agency] ?? firstIdAt(since);
    const known = people.get(accountId)?.after ?? after;
    people.set(accountId, {
      subject: accountId,
      roles: [...new Set(here.map(({ role }) => role))],
      units: [...new Set(here.flatMap(({ units }) => units))],
      after: after < known ? after : known,
    });
  }
  return [...people.values()];
}
