import { eventually } from '#libs/stage';
import type { Page } from 'playwright-core';
import { phone, type Portal } from './portal.js';

interface Told {
  readonly items: readonly {
    readonly id: string;
    readonly name?: string;
    readonly subject?: string;
    readonly number?: string | null;
    readonly referralNumber?: string;
  }[];
  readonly record: { readonly id: string; readonly number: string; readonly status: string; readonly unitId: string };
}

/** Asks a service through the gateway as whoever is signed in on the page. */
export const asks = (page: Page, path: string, body?: object): Promise<Told> =>
  page.evaluate(
    async ({ path: at, body: input }) => {
      const { csrfToken } = (await (await fetch('/auth/session')).json()) as { csrfToken: string };
      const said = await fetch(`/api/${at}`, {
        method: input === undefined ? 'GET' : 'POST',
        headers: {
          'content-type': 'application/json',
          'x-csrf-token': csrfToken,
          'idempotency-key': crypto.randomUUID(),
        },
        ...(input === undefined ? {} : { body: JSON.stringify(input) }),
      });
      if (!said.ok) throw new Error(`${at}: ${String(said.status)} ${await said.text()}`);
      return (await said.json()) as Told;
    },
    { path, body },
  );

/**
 * A psychologist of the same region sends an invented referral, through the gateway as a page would, and does what follows; its number.
 * @param further what the psychologist does with the referral that was sent
 */
export async function sendReferral(
  portal: Portal,
  further?: (page: Page, id: string) => Promise<unknown>,
): Promise<string> {
  const page = await portal.page(phone);
  await portal.signIn(page, 'psychologist-1');
  const number = await reportFrom(page, further);
  await page.context().close();
  return number;
}

/** The same of a psychologist who is signed in, at the first school where they work. */
export async function reportFrom(page: Page, further?: (page: Page, id: string) => Promise<unknown>): Promise<string> {
  const [school] = (await asks(page, 'school/schools')).items;
  const content = {
    child: { identified: true, familyName: 'Demonstration', givenName: 'Invented', sex: 'female', ageYears: 13 },
    noticed: 'Invented: hides the phone and is afraid of messages.',
    ways: ['threats'],
    forms: ['sexual-blackmail'],
    phases: ['sexual-demand'],
    accounts: [{ platform: 'telegram', handle: '@invented', belongsTo: 'suspect' }],
    safeNow: 'yes',
  };
  const { record } = await asks(page, 'school/referrals', { schoolId: school?.id, content });
  const sent = await asks(page, `school/referrals/${record.id}/submit`, {});
  expect(sent.record.number).toMatch(/^S-/);
  await further?.(page, record.id);
  return sent.record.number;
}

/** A child whom social services support by a plan, with a visit to come, assigned to their first worker; the record's id. */
export async function openSupport(portal: Portal): Promise<string> {
  await sendReferral(portal, (page, id) =>
    asks(page, `school/referrals/${id}/request-urgent-support`, { needs: 'Invented: somebody to talk to.' }),
  );
  const [coordinator, worker] = [await portal.page(phone), await portal.page(phone)];
  await portal.signIn(coordinator, 'social-coordinator-1');
  const id = await eventually(
    'the request at social services',
    async () => (await asks(coordinator, 'social-services/supports')).items[0]?.id,
  );
  const taking =
    (page: Page) =>
    (step: string, input: object): Promise<Told> =>
      asks(page, `social-services/supports/${id}/${step}`, input);
  await taking(coordinator)('accept', {});
  const { items } = await asks(coordinator, 'social-services/staff');
  const chosen = items.find(({ name }) => name === 'Demo Social Worker 1');
  await taking(coordinator)('assign', { worker: chosen?.subject });
  await coordinator.context().close();
  await portal.signIn(worker, 'social-worker-1');
  const work = taking(worker);
  await work('ask-consent', { of: 'representative', how: 'meeting' });
  const givenOn = new Date().toISOString().slice(0, 10);
  await work('record-consent', { givenBy: 'representative', childAssents: 'yes', form: 'written', givenOn });
  await work('assess', { needs: ['psychological'], risk: 'medium', measure: 3, summary: 'Invented: sleeps badly.' });
  await work('agree-plan', { goals: [{ text: 'Invented: sleeps.' }], services: [], agreedWith: ['child'] });
  await work('schedule-session', { at: new Date(Date.now() + 2 * 86_400_000).toISOString(), kind: 'talk' });
  await worker.context().close();
  return id;
}

/** A referral that the police made a case of; what an investigator then does goes through the answer. */
export async function openCase(portal: Portal): Promise<(step: string, input: object) => Promise<Told>> {
  await sendReferral(portal);
  const [duty, investigator] = [await portal.page(phone), await portal.page(phone)];
  await portal.signIn(duty, 'duty-1');
  await portal.signIn(investigator, 'investigator-1');
  const id = await eventually(
    'the referral at the police',
    async () => (await asks(duty, 'police/investigations?status=arrived')).items[0]?.id,
  );
  const taking =
    (page: Page) =>
    (step: string, input: object): Promise<Told> =>
      asks(page, `police/investigations/${id}/${step}`, input);
  const { record } = await taking(duty)('receive', {});
  const { items } = await asks(duty, `police/staff?unitId=${record.unitId}`);
  const chosen = items.find(({ name }) => name === 'Demo Investigator 1');
  await taking(duty)('assign', { subjects: [chosen?.subject] });
  await taking(duty)('enter-registration-number', { number: '26-KZ71-123457' });
  const investigate = taking(investigator);
  await investigate('record-explanation', {
    of: 'child',
    psychologistPresent: true,
    psychologistsOpinion: true,
    text: 'Invented explanation.',
  });
  await investigate('open-case', { articles: ['cc-124'], grounds: ['psychologist-opinion'] });
  return investigate;
}
