import { setTimeout as sleep } from 'node:timers/promises';
import { People } from '../../chain/src/people/people.js';
import type { Acknowledged, PersonTerms } from '../../chain/src/people/person.js';
import { planOf } from '../../chain/src/plan/plan.js';
import { runChains } from '../../chain/src/run-chains.js';
import { raiseReferral, schoolOf } from '../../chain/src/walk/at-school.js';
import { storyOf } from '../../chain/src/walk/content.js';
import { Walk } from '../../chain/src/walk/walk.js';

/** From one referral of which nothing more is expected to the next, in ms. */
const betweenReferrals = 150;

/** What people did while blows fell. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  readonly faults: string[] = [];
  completed = 0;
  /** How often a file was refused because there was no room for it. */
  refusedForRoom = 0;
  private raised = 0;

  constructor(
    private readonly url: string,
    private readonly password: string,
    private readonly seed: string,
    private readonly over: () => boolean,
  ) {
    this.raisers = new People(url, password, this.people);
  }

  /** So many chains are under way as long as blows fall, and referrals come in beside them. */
  async run(parallel: number): Promise<void> {
    await Promise.all([...Array.from({ length: parallel }, (_, place) => this.chains(place)), this.referrals()]);
  }

  /** What was acknowledged to them is written down; a service whose clock is wrong for a while knows nobody. */
  private readonly people: PersonTerms = {
    unknownForMs: 30_000,
    onAcknowledged: (command) => {
      this.acknowledged.push(command);
    },
    onPutOff: (rule) => {
      if (rule === 'storage-full') this.refusedForRoom += 1;
    },
  };

  private readonly raisers: People;

  private async chains(place: number): Promise<void> {
    const { url, password } = this;
    for (let round = 0; round === 0 || !this.over(); round += 1) {
      const seed = `${this.seed} ${String(place)} ${String(round)}`;
      const { walked } = await runChains({
        ...{ url, password, seed, count: 1, parallel: 1, exits: 'random', as: this.people },
      });
      for (const { fault, chainId } of walked) {
        if (fault === undefined) this.completed += 1;
        else this.faults.push(`chain ${chainId} did not come to its end: ${fault}`);
      }
    }
  }

  private async referrals(): Promise<void> {
    while (!this.over()) {
      await this.raiseOne();
      await sleep(betweenReferrals);
    }
  }

  /** A referral with files, of which nothing more is expected. */
  async raiseOne(): Promise<void> {
    const plan = planOf(`${this.seed} referrals`, this.raised, 'none');
    this.raised += 1;
    const walk = new Walk({ plan, people: this.raisers, run: `r${this.seed}`, shared: new Map() });
    try {
      await raiseReferral(walk, schoolOf(walk), storyOf(walk, new Date()));
    } catch (error) {
      this.faults.push(`a referral could not be sent: ${String(error)}`);
    }
  }
}
