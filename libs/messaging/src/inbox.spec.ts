import type { Transactions } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { Logger, Metrics } from '#libs/observability';
import { Inbox } from './inbox.js';
import type { OpenedEvent, RawMessage } from './message.js';

const subject = 'chain.school.referral.submitted.v1.police';
const event = {
  ...{
    id: 'one',
    type: 'chain.school.referral.submitted.v1',
    subject: '019ac3f0-1111-7000-8000-000000000001',
    chainnumber: 1,
  },
  ...{ time: '2026-11-27T00:00:00Z', source: '/agencies/school', receiver: 'police', data: {} },
};
const message: RawMessage = {
  ...{ sender: 'school', seq: 1, subject, signature: 'is not looked at' },
  payload: new TextEncoder().encode(JSON.stringify(event)),
};

/** What is not reached here. */
const nothing: unknown = {};

function inboxOver(within: (first: unknown, work: (tx: unknown) => Promise<void>) => Promise<void>, raised = nothing) {
  const keys = { verify: () => true } as unknown as KeyRing;
  return new Inbox(
    ...(['police', 'school', { within } as unknown as Transactions, keys] as const),
    { open: () => Promise.resolve(nothing as OpenedEvent), apply: () => Promise.resolve() },
    ...([{ error: () => undefined } as unknown as Logger, raised as Metrics] as const),
  );
}

const invented = (fault: object): Error => Object.assign(new Error('invented'), fault);

/**
 * How often a transaction is opened for one message when each fails so: the second tries it without what waits behind it, the third would set it aside,
 * and the fourth would do so without its place.
 */
async function opened(fault: object): Promise<number> {
  let times = 0;
  const inbox = inboxOver(() => {
    times += 1;
    return Promise.reject(invented(fault));
  });
  await expect(inbox.take({ created: 'then', seq: 0 }, [message])).rejects.toThrow();
  return times;
}

/** Which places are tried for a message that cannot be applied, where the database keeps no place. */
async function placesTried(): Promise<unknown[]> {
  const tried: unknown[] = [];
  let times = 0;
  const query = (sql: string, values: readonly unknown[]): Promise<unknown> => {
    if (sql.includes('inbox_positions')) return Promise.resolve([[{ epoch: '0' }], 1]);
    if (sql.includes('UPDATE quarantine')) tried.push(values.slice(1, 3));
    return values[2] === null ? Promise.resolve([[], 0]) : Promise.reject(invented({ driverError: { code: '22003' } }));
  };
  const counter = { inc: () => undefined };
  const inbox = inboxOver(
    (_first, work) => {
      times += 1;
      return times <= 2 ? Promise.reject(invented({ code: '23505' })) : work({ manager: { query } });
    },
    { eventsQuarantined: counter, alarms: { inc: (alarm: unknown) => tried.push(alarm) } },
  );
  expect(await inbox.take({ created: 'then', seq: 0 }, [message])).toMatchObject({ position: { seq: 1 } });
  return tried;
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
    expect(await opened({ driverError: { code: '23505' } })).toBe(4);
  });

  it('is set aside without its place where that cannot be kept, and raises the alarm', async () => {
    expect(await placesTried()).toEqual([[event.subject, 1], [null, null], { code: 'event-quarantined' }]);
  });
});
