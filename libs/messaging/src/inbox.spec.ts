import type { Transactions } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { Logger, Metrics } from '#libs/observability';
import { Inbox } from './inbox.js';
import type { OpenedEvent, RawMessage } from './message.js';

const subject = 'chain.school.referral.submitted.v1.police';
const event = {
  ...{ id: 'one', type: 'chain.school.referral.submitted.v1', subject: 'chain', chainnumber: 1 },
  ...{ time: '2026-11-27T00:00:00Z', source: '/agencies/school', receiver: 'police', data: {} },
};
const message: RawMessage = {
  ...{ sender: 'school', seq: 1, subject, signature: 'is not looked at' },
  payload: new TextEncoder().encode(JSON.stringify(event)),
};

/** What is not reached here. */
const nothing: unknown = {};

/** How often a transaction is opened for one message when each fails so: the second tries it without what waits behind it, the third would set it aside. */
async function opened(fault: object): Promise<number> {
  let times = 0;
  const within = (): Promise<never> => {
    times += 1;
    return Promise.reject(Object.assign(new Error('invented'), fault));
  };
  const keys = { verify: () => true } as unknown as KeyRing;
  const inbox = new Inbox(
    ...(['police', 'school', { within } as unknown as Transactions, keys] as const),
    { open: () => Promise.resolve(nothing as OpenedEvent), apply: () => Promise.resolve() },
    ...([nothing as Logger, nothing as Metrics] as const),
  );
  await expect(inbox.take({ created: 'then', seq: 0 }, [message])).rejects.toThrow();
  return times;
}

describe('a message that could not be applied', () => {
  it.each([
    ['the name of the database is not found for a moment', { code: 'EAI_AGAIN' }],
    ['the database is away', { code: 'ECONNREFUSED' }],
    ['it is full', { driverError: { code: '53300' } }],
    ['it cannot read its disk', { driverError: { code: '58030' } }],
    ['others were in the way', { driverError: { code: '40P01' } }],
    ['a lock was not to be had', { code: '55P03' }],
    ['the answer did not come', { message: 'Query read timeout' }],
  ])('is not set aside where %s', async (_case, fault) => {
    expect(await opened(fault)).toBe(1);
  });

  it('is set aside where the fault is its own', async () => {
    expect(await opened({ driverError: { code: '23505' } })).toBe(3);
  });
});
