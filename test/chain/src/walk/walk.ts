import type { AgencyId } from '#libs/contracts';
import { Chance } from '../chance.js';
import { words } from '../invented/words.js';
import type { People } from '../people/people.js';
import { until } from '../people/persistence.js';
import { ifThere, type Person, type SentFile } from '../people/person.js';
import type { Exit } from '../plan/exits.js';
import type { Plan } from '../plan/plan.js';
import { Enough } from './enough.js';

/** A kind of record at an agency, by its address. */
export const desks = {
  referrals: '/api/school/referrals',
  investigations: '/api/police/investigations',
  remarksToPolice: '/api/police/remarks',
  dataRequests: '/api/platform-liaison/data-requests',
  examinations: '/api/expert-bureau/examinations',
  supports: '/api/social-services/supports',
  services: '/api/social-services/services',
  remarks: '/api/oversight/remarks',
  chains: '/api/oversight/chains',
} as const;
export type Desk = (typeof desks)[keyof typeof desks];

/** What every record shows. */
export interface Shown {
  readonly id: string;
  readonly chainId: string;
  readonly status: string;
  readonly version: number;
}

/** How a chain stands, as the prosecutor sees it. */
export interface OverseenChain {
  readonly stage: string;
  readonly status: string;
  readonly outcome: string | null;
}

interface Answer<R> {
  readonly record: R;
}

/** Suspects' accounts that chains of this run have in common, with how many cases have arrived about each. */
export type SharedAccounts = Map<string, number>;

export interface WalkTerms {
  readonly plan: Plan;
  readonly people: People;
  /** Sets this run apart from others on the same system: keys, names and accounts differ. */
  readonly run: string;
  readonly shared: SharedAccounts;
  /** After how many commands it stays where it stands; none to go to its end. */
  readonly commands?: number;
}

/** One chain on its way: what it is meant to go through, where it has got to, and the means to go on. */
export class Walk {
  readonly plan: Plan;
  readonly people: People;
  readonly chance: Chance;
  readonly shared: SharedAccounts;
  /** The same in every text and account of this chain. */
  readonly mark: string;
  chainId = '';
  referralId = '';
  investigationId = '';
  /** The conversation whose original the platforms are asked for. */
  conversationId = '';
  /** Where the police have the case. */
  region: string;
  /** Commands that were sent. */
  count = 0;
  private readonly commands: number;

  constructor({ plan, people, run, shared, commands = Infinity }: WalkTerms) {
    this.commands = commands;
    this.plan = plan;
    this.people = people;
    this.shared = shared;
    this.region = plan.region;
    this.mark = `${run}-${plan.index}`;
    this.chance = this.chanceFor('content');
  }

  /** Chance of its own for work that goes on beside other work. */
  chanceFor(work: string): Chance {
    return new Chance(this.mark, work);
  }

  takes(exit: Exit): boolean {
    return this.plan.exits.has(exit);
  }

  /** Somebody in that role, by turns. */
  one(agency: AgencyId, role: string, more: { region?: string; unitId?: string | null; kind?: string } = {}): Person {
    return this.people.one(
      { agency, role, region: more.region, unitId: more.unitId ?? undefined, kind: more.kind },
      this.plan.index,
    );
  }

  /** Begins a record. */
  async begin<R extends Shown>(person: Person, desk: Desk, body: object): Promise<R> {
    return (await person.post<Answer<R>>(desk, this.key('begin'), body)).record;
  }

  /** Takes a step on a record. */
  async take<R extends Shown>(person: Person, desk: Desk, id: string, step: string, body: object = {}): Promise<R> {
    return (await person.post<Answer<R>>(`${desk}/${id}/${step}`, this.key(step), body)).record;
  }

  /** Opens the personal part of a record. */
  read<T>(person: Person, desk: Desk, id: string): Promise<T> {
    return person.post<T>(`${desk}/${id}/read-identity`, this.key('read-identity'), {
      purpose: words.purpose[0],
    });
  }

  attach<T>(person: Person, desk: Desk, id: string, file: SentFile): Promise<T> {
    return person.send<T>(`${desk}/${id}/files`, this.key('files'), file);
  }

  async see<R extends Shown>(person: Person, desk: Desk, id: string): Promise<R> {
    this.goOn();
    return (await person.get<Answer<R>>(`${desk}/${id}`)).record;
  }

  /** The chain's records of a kind that this person may see. */
  async ofChain<R extends Shown>(person: Person, desk: Desk): Promise<readonly R[]> {
    this.goOn();
    return (await person.get<{ items: R[] }>(`${desk}?chainId=${this.chainId}`)).items;
  }

  /** Waits until another agency has the chain's record. */
  arrival<R extends Shown>(person: Person, desk: Desk, is: (record: R) => boolean = () => true): Promise<R> {
    return until(`${desk} of the chain`, async () => (await this.ofChain<R>(person, desk)).find(is));
  }

  /** Waits until a record is as it should be; one that is not there yet may come. */
  seen<R extends Shown>(person: Person, desk: Desk, id: string, what: string, is: (record: R) => boolean): Promise<R> {
    return until(`${desk}: ${what}`, async () => {
      const record = await ifThere(this.see<R>(person, desk, id));
      return record !== undefined && is(record) ? record : undefined;
    });
  }

  /** Waits for a state. */
  inState<R extends Shown>(person: Person, desk: Desk, id: string, ...states: readonly string[]): Promise<R> {
    return this.seen<R>(person, desk, id, states.join(' or '), ({ status }) => states.includes(status));
  }

  /** Waits until oversight knows of the chain, and answers how it stands there. */
  knownTo(
    prosecutor: Person,
    what = 'the chain',
    is: (chain: OverseenChain) => boolean = () => true,
  ): Promise<OverseenChain> {
    return until(`${desks.chains}: ${what}`, async () => {
      const found = await ifThere(prosecutor.get<{ chain: OverseenChain }>(`${desks.chains}/${this.chainId}`));
      return found !== undefined && is(found.chain) ? found.chain : undefined;
    });
  }

  /** The prosecutor decides on a completed case. */
  async decide(prosecutor: Person, decision: 'return' | 'to-court', reason: string): Promise<void> {
    await prosecutor.post(`${desks.chains}/${this.chainId}/decide`, this.key('decide'), { decision, reason });
  }

  /** Whoever still waits for something stops too. @throws Enough */
  private goOn(): void {
    if (this.count >= this.commands) throw new Enough();
  }

  /** Different for every command of the chain, the same for every try of one command. */
  private key(step: string): string {
    this.goOn();
    this.count += 1;
    return `${this.mark}-${this.count}-${step}`;
  }
}

/** Something is not as it must be. */
export class Amiss extends Error {
  override readonly name = 'Amiss';
}

/** @throws Amiss */
export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Amiss(otherwise);
}
