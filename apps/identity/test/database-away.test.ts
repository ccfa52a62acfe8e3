import { fetchWith, filledIn } from '#libs/testing';
import { authorizationAddress, begin, runningIdentity } from './identity.js';

describe('signing in while the database is away', () => {
  let identity: Awaited<ReturnType<typeof runningIdentity>>;
  beforeAll(async () => {
    identity = await runningIdentity();
  });
  afterAll(() => identity.stop());

  async function takeConnections(most: number): Promise<void> {
    const { rows } = await identity.admin.query<{ name: string }>('SELECT current_database() AS name');
    await identity.admin.query(`ALTER DATABASE ${rows[0]?.name ?? ''} CONNECTION LIMIT ${String(most)}`);
  }
  /** The server takes no connection of the service any more, and ends those that it has. */
  async function takeAway(): Promise<void> {
    await takeConnections(0);
    await identity.admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
  }
  const giveBack = (): Promise<void> => takeConnections(-1);

  it.each([
    ['kk', 'Қазір кіру мүмкін емес'],
    ['ru', 'Сейчас войти не получается'],
    ['en', 'Signing in does not work just now'],
  ])('is put off in %s, and goes on as before afterwards', async (language, title) => {
    const address = authorizationAddress(identity.url, 'a-verifier');
    await takeAway();
    try {
      const answer = await fetch(address, { redirect: 'manual', headers: { 'accept-language': language } });
      const page = await answer.text();
      expect(page).toContain(`<h1>${title}</h1>`);
      expect(page).toContain('href="/auth/sign-in"');
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await giveBack();
    }
    await expect(begin(identity.url)).resolves.toBeDefined();
  });

  it('is put off on a page too where somebody sends the form; a program gets the problem itself', async () => {
    const { jar, action } = await begin(identity.url);
    const send = async (accept: string): Promise<Response> => {
      const form = filledIn('aigerim', 'a long demonstration password', action.origin);
      const headers = { ...(form.headers as Record<string, string>), accept, 'accept-language': 'ru' };
      return fetchWith(jar, action, { ...form, headers });
    };
    await takeAway();
    try {
      const toSomebody = await send('text/html,application/xhtml+xml,*/*;q=0.8');
      expect(toSomebody.status).toBe(503);
      expect(toSomebody.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(toSomebody.headers.get('content-security-policy')).toContain("default-src 'none'");
      const page = await toSomebody.text();
      expect(page).toContain('<html lang="ru">');
      expect(page).toMatch(/<h1>[А-Я][^<]+<\/h1>/);
      const toProgram = await send('application/json');
      expect(toProgram.headers.get('content-type')).toContain('application/problem+json');
      expect(await toProgram.json()).toMatchObject({ status: 503, code: 'unavailable' });
    } finally {
      await giveBack();
    }
  });

  it('is refused as before where the request itself is wrong', async () => {
    const address = authorizationAddress(identity.url, 'a-verifier', { client_id: 'nobody' });
    const answer = await fetch(address, { redirect: 'manual', headers: { 'accept-language': 'en' } });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('retry-after')).toBeNull();
    expect(await answer.text()).toContain('<h1>The sign-in request was refused</h1>');
  });
});
