import { people } from './identity.js';
import { runningBeside } from './outside-sign-in.js';

let house: Awaited<ReturnType<typeof runningBeside>>;
beforeAll(async () => {
  house = await runningBeside({ OUTSIDE_SIGN_IN_ACR: 'gold 2' });
  await house.linked('aigerim', 'f:1a2b:aigerim');
  code = await house.withApp('aigerim');
  await house.linked('bolat', 'f:1a2b:bolat');
});
afterAll(() => house.stop());
beforeEach(() => house.identity.admin.query('DELETE FROM sign_in_attempts'));

let code: () => string;
const stepUp = { ui_locales: 'en', acr_values: 'mfa' };

describe('after a provider outside', () => {
  it('the second factor is asked for here, and the token says that no password was', async () => {
    const { begun, place } = await house.signIn('f:1a2b:aigerim', { by: '1' });
    expect(place.url.pathname).toMatch(/\/second-factor$/);
    expect((await house.send(begun, house.at(begun, '/second-factor'), { code: '000000' })).status).toBe(422);
    const done = await house.send(begun, house.at(begun, '/second-factor'), { code: code() });
    expect(await house.claimsAt(begun, done)).toMatchObject({
      ...{ sub: people[0]?.id, acr: 'mfa', amr: ['otp', 'mfa'] },
    });
  });

  it('it is not asked for again where the provider says that it did, in words that count here', async () => {
    const { begun, place } = await house.signIn('f:1a2b:aigerim', { by: '2' });
    expect(house.ministry.asked.at(-1)?.get('acr_values')).toBe('gold 2');
    expect(await house.claimsAt(begun, place)).toMatchObject({ acr: 'outside', amr: ['mfa'], second_factor: true });
  });

  it.each(['0', '12', 'gold 2', 'Gold'])('the class "%s" counts for nothing', async (by) => {
    const { place } = await house.signIn('f:1a2b:aigerim', { by });
    expect(place.url.pathname).toMatch(/\/second-factor$/);
  });

  it('evidence asks for the second factor that is kept here, whatever the provider says', async () => {
    const { begun, place } = await house.signIn('f:1a2b:aigerim', { by: '2', asked: stepUp });
    expect(place.url.pathname).toMatch(/\/second-factor$/);
    const done = await house.send(begun, house.at(begun, '/second-factor'), { code: code() });
    expect(await house.claimsAt(begun, done)).toMatchObject({ acr: 'mfa' });
  });

  it('nobody sets up a second factor who did not prove themselves here', async () => {
    const { place } = await house.signIn('f:1a2b:bolat', { by: '2', asked: stepUp });
    expect(place).toMatchObject({ status: 403, page: expect.stringContaining('Sign in with your password once') });
    await house.identity.restart({ SECOND_FACTOR: 'required' });
    expect((await house.signIn('f:1a2b:bolat')).place.status).toBe(403);
    const { begun, place: accepted } = await house.signIn('f:1a2b:bolat', { by: 'gold' });
    expect(await house.claimsAt(begun, accepted)).toMatchObject({ acr: 'outside' });
    await house.identity.restart();
  });

  it('a password that is entered in the same sign-in begins it anew', async () => {
    const { begun } = await house.signIn('f:1a2b:aigerim');
    const fields = { login: 'aigerim', password: 'a long demonstration password' };
    expect((await house.send(begun, begun.action, fields)).url.pathname).toMatch(/\/second-factor$/);
    const [row] = await house.rows(`SELECT first_proof FROM pending_sign_ins ORDER BY begun_at DESC LIMIT 1`);
    expect(row).toEqual({ first_proof: 'password' });
  });

  it('a password that was reset before the second factor came ends the sign-in that began with the earlier one', async () => {
    const begun = await house.opened();
    const fields = { login: 'aigerim', password: 'a long demonstration password' };
    expect((await house.send(begun, begun.action, fields)).url.pathname).toMatch(/\/second-factor$/);
    await house.reset('aigerim');
    const { page } = await house.send(begun, house.at(begun, '/second-factor'), { code: code() });
    expect(page).toContain('name="login"');
    expect(page).not.toContain('Choose a new password');
  });
});
