import { freePort } from '#libs/embedded';
import type { Page } from 'playwright-core';
import { startMinistry } from '../../tools/outside/src/index.js';
import { desktop, looksSound, Portal } from './portal.js';

/** The ministry is another site than ours: browsers keep cookies and forms apart by that. */
describe('signing in by a ministry’s own provider', () => {
  let portal: Portal;
  let ministry: Awaited<ReturnType<typeof startMinistry>>;
  let person: Page;

  beforeAll(async () => {
    const gateway = await freePort();
    ministry = await startMinistry(`http://localhost:${String(gateway)}`);
    ministry.asksInPages();
    ministry.enters('f:1a2b:psychologist');
    portal = await Portal.start({ host: 'localhost', ports: { gateway }, envOf: { identity: ministry.settings } });
    person = await portal.page(desktop);
  });
  afterAll(async () => {
    await portal.stop();
    await ministry.stop();
  });

  const enterThere = () => person.getByRole('button', { name: 'Enter' }).click();
  /** An open page that finds its session ended goes to the sign-in page by itself, across the way of whoever goes elsewhere. */
  const withoutSession = async (): Promise<void> => {
    await person.goto('about:blank');
    await person.context().clearCookies();
  };

  test('is connected at "My sign-in", there and back', async () => {
    await person.goto(`${portal.stack.url}/auth/sign-in?manage=sign-in`);
    await portal.enter(person, 'psychologist-1');
    await person.getByRole('link', { name: 'Connect my account' }).waitFor();
    await looksSound(person);
    await person.getByRole('link', { name: 'Connect my account' }).click();
    await enterThere();
    await person.getByText('Connected on').waitFor();
    await looksSound(person);
    await person.getByRole('button', { name: 'Done, back to work' }).click();
    await person.waitForURL(`${portal.stack.url}/**`);
  });

  test('opens the portal, with the role that is kept here', async () => {
    await withoutSession();
    await person.goto(`${portal.stack.url}/portal/`);
    await looksSound(person);
    await person.getByRole('link', { name: 'Sign in with the Ministry' }).click();
    await enterThere();
    await person.waitForURL(`${portal.stack.url}/portal/**`);
    const session = await person.evaluate(async () => (await fetch('/auth/session')).text());
    expect(JSON.parse(session)).toMatchObject({ assignments: [{ agency: 'school', role: 'psychologist' }] });
    expect(portal.complaints).toEqual([]);
  });

  test('of whoever connected nothing ends with the password as the way in', async () => {
    ministry.enters('f:1a2b:stranger');
    await withoutSession();
    await person.goto(`${portal.stack.url}/portal/`);
    await person.getByRole('link', { name: 'Sign in with the Ministry' }).click();
    await enterThere();
    await person.getByRole('heading', { name: 'Your account is not connected' }).waitFor();
    await looksSound(person);
    await person.getByRole('link', { name: 'Sign in with login and password' }).click();
    await portal.enter(person, 'psychologist-1');
    await person.locator('main').waitFor();
  });
});
