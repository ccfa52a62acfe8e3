import { CheckClerk, type Check } from '#libs/vault';
import { plainly, type AgencyForTests } from './agency-for-tests.js';

/** Workers that carry out checks on an agency's items, and what is heard of them. */
export class ChecksForTests {
  /** Codes of the tries that failed. */
  readonly troubles: string[] = [];
  /** State and item of each end. */
  readonly found: string[] = [];
  private readonly clerks: { stop(): Promise<void> }[] = [];

  constructor(private readonly agency: AgencyForTests) {}

  start(check: Check): void {
    const { vault, database } = this.agency;
    const clerk = new CheckClerk({
      ...{ check, vault, database, within: plainly(database), pollMs: 20, slowestMs: 100, leaseMs: 2_000 },
      onFound: async (_tx, { itemId }, { state }) => void this.found.push(`${state} ${itemId}`),
      onTrouble: (_itemId, code) => void this.troubles.push(code),
    });
    clerk.start();
    this.clerks.push(clerk);
  }

  /** Ends its workers. */
  async stop(): Promise<void> {
    for (const clerk of this.clerks.splice(0)) await clerk.stop();
  }

  async clear(): Promise<void> {
    await this.stop();
    this.troubles.length = this.found.length = 0;
  }
}

/** Waits until something is in this state. @throws after 30 s, with what it is instead */
export async function becoming<T extends { readonly state: string }>(
  look: () => Promise<T>,
  state: T['state'],
): Promise<T> {
  for (const begun = Date.now(); Date.now() - begun < 30_000;) {
    const now = await look();
    if (now.state === state) return now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`not ${state} but ${JSON.stringify(await look())}`);
}
