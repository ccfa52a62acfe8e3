import type { Page } from 'playwright-core';
import { sendReferral } from './case.js';
import { desktop, Portal } from './portal.js';

/** A page that asks by itself would have to wait for its turn: longer than this in every case. */
const soon = { timeout: 8_000 };

describe('what somebody else does, on a page that lies open', () => {
  let portal: Portal;
  let duty: Page;

  beforeAll(async () => {
    portal = await Portal.start();
    duty = await portal.page(desktop);
  });
  afterAll(() => portal.stop());

  test('a referral stands in the inbox as soon as the school has sent it, and the bell tells', async () => {
    const streams: string[] = [];
    duty.on('request', (request) => {
      if (request.url().endsWith('/api/changes')) streams.push(request.url());
    });
    await portal.signIn(duty, 'duty-1');
    await duty.getByText('Nothing waits to be received.').waitFor();
    const number = await sendReferral(portal);
    await duty.getByRole('link', { name: number }).waitFor(soon);
    expect(streams).toHaveLength(1);
  });

  test('a second page of the same browser shares the stream, and takes over when the first is closed', async () => {
    const streams: string[] = [];
    const second = await duty.context().newPage();
    second.on('request', (request) => {
      if (request.url().endsWith('/api/changes')) streams.push(request.url());
    });
    await second.goto(`${portal.stack.url}/portal/police/inbox`);
    await second.getByRole('link', { name: /^S-/ }).first().waitFor();
    const one = await sendReferral(portal);
    await second.getByRole('link', { name: one }).waitFor(soon);
    expect(streams).toEqual([]);
    const taken = second.waitForRequest(/\/api\/changes$/, soon);
    await duty.close();
    await taken;
    const other = await sendReferral(portal);
    await second.getByRole('link', { name: other }).waitFor(soon);
    expect(streams).toHaveLength(1);
    expect(portal.complaints).toEqual([]);
  });

  test('an open case page asks seldom while nothing happens', async () => {
    const page = await portal.page(desktop);
    await portal.signIn(page, 'duty-1');
    await page.getByRole('link', { name: /^S-/ }).first().click();
    await page.getByRole('heading', { name: /^Referral S-/ }).waitFor();
    await page.waitForTimeout(3_000);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForTimeout(60_000);
    // The session once a minute; the record and the notices every two minutes.
    expect(asked.length).toBeLessThanOrEqual(3);
    process.stdout.write(`${JSON.stringify({ in_a_minute: asked })}\n`);
  });
});
