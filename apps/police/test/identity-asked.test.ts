import { randomUUID } from 'node:crypto';
import { identityAsked, identityNotHeld, identityTold, referralSubmitted } from '#libs/contracts';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { submitted } from './given.js';
import { eventually, House, type Json, type Officer } from './house.js';

const unit = '12ad02d5-3384-5f1f-a091-78bcb375e7fd';
const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
const officer = (role: Officer['role']): Officer => ({ subject: randomUUID(), role, units: [unit], region: 'KZ-75' });
const [duty, head] = [officer('duty-officer'), officer('head-of-unit')];
const shutOut = randomUUID();

let house: House;
beforeAll(async () => {
  const simulator = new ErdrSimulator({ delayMs: 1, refusalRate: 0, laterRate: 0, seed: 'test' });
  const units = [{ id: unit, agency: 'police', kind: 'police-unit', region: 'KZ-75', name }];
  house = await House.open(units, simulator, ['school', 'oversight']);
});
afterAll(() => house.close());

/** A referral as it came; what the database has of it is the test's to look at. */
async function arrives(identified = true): Promise<{ id: string; chainId: string }> {
  const chainId = uuidv7();
  const { open, sealed } = submitted({
    referralId: uuidv7(),
    childIdentified: identified,
    excludedSubjects: [shutOut],
  });
  const child = identified ? { ...sealed.child, bornOn: '2012-03-04', phone: '+7 700 000 00 00' } : { ...unnamed };
  await house
    .neighbour('school')
    .say(chainId, referralSubmitted.of({ open, sealed: { police: { ...sealed, child, files: [] } } }));
  const { id } = await eventually(
    async () => (await house.ask(duty, 'GET', `/investigations?chainId=${chainId}`)).body.items[0],
  );
  return { id, chainId };
}
const unnamed = { identified: false, sex: 'female' } as const;

const asks = (chainId: string, more: { askedBy?: string; region?: 'KZ-75' | 'KZ-55'; requestId?: string } = {}) => {
  const { askedBy = randomUUID(), region = 'KZ-75', requestId = uuidv7() } = more;
  const open = { requestId, region, role: 'prosecutor', reason: 'complaint' };
  return house.neighbour('oversight').say(chainId, identityAsked.of({ open, sealed: { police: { askedBy } } }));
};
const answers = (chainId: string, contract: { readonly type: string }): Promise<Json> =>
  eventually(() => house.neighbour('oversight').of(chainId, contract)[0], 30);
const logOf = async (id: string): Promise<Json[]> =>
  (await house.ask(head, 'GET', `/investigations/${id}/access-log`)).body.items;
const noticesOf = async (who: Officer, id: string): Promise<string[]> =>
  (await house.ask(who, 'GET', '/notices')).body.items
    .filter((each: Json) => each.recordId === id)
    .map((each: Json) => each.code);
async function change(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: house.database.migratorUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

describe('the prosecutor asks the police who a child is', () => {
  it('and is told name and date of birth, sealed; the access log and a notice to the head say so', async () => {
    const { id, chainId } = await arrives();
    const { version } = (await house.ask(head, 'GET', `/investigations/${id}`)).body.record;
    const requestId = uuidv7();
    await asks(chainId, { requestId });
    const event = await answers(chainId, identityTold);
    expect(event.open).toEqual({ requestId, region: 'KZ-75', reason: 'complaint' });
    expect(event.sealed).toEqual({
      child: { familyName: 'Canaryname', givenName: 'Demo', bornOn: '2012-03-04' },
    });
    const log = await logOf(id);
    expect(log).toContainEqual(
      expect.objectContaining({
        action: 'investigation.read-by-prosecutor',
        subject: 'system',
        roles: ['prosecutor'],
        reason: 'complaint',
      }),
    );
    expect(log.map((each) => each.action)).toContain('investigation.tellProsecutor');
    expect(await noticesOf(head, id)).toContain('identity-asked-by-prosecutor');
    expect(await noticesOf(duty, id)).not.toContain('identity-asked-by-prosecutor');
    expect(JSON.stringify((await house.ask(head, 'GET', '/notices')).body)).not.toContain('Canary');
    // Whoever works on the case need not begin anew.
    expect((await house.ask(head, 'GET', `/investigations/${id}`)).body.record.version).toBe(version);
  });

  it('and is answered that they do not hold it: there is no case, nobody has named the child, or it was destroyed', async () => {
    const nowhere = uuidv7();
    await asks(nowhere);
    expect((await answers(nowhere, identityNotHeld)).open).toMatchObject({ code: 'no-case' });
    const unknown = await arrives(false);
    await asks(unknown.chainId);
    expect((await answers(unknown.chainId, identityNotHeld)).open).toMatchObject({ code: 'not-identified' });
    const destroyed = await arrives();
    await change(`UPDATE investigations SET sealed = NULL WHERE id = '${destroyed.id}'`);
    await asks(destroyed.chainId);
    expect((await answers(destroyed.chainId, identityNotHeld)).open).toMatchObject({ code: 'erased' });
  });

  it('and who must not be told, or asks for another region, is answered as if there were no case; the first is noted', async () => {
    const { id, chainId } = await arrives();
    await asks(chainId, { askedBy: shutOut });
    expect((await answers(chainId, identityNotHeld)).open).toMatchObject({ code: 'no-case' });
    expect(await logOf(id)).toContainEqual(
      expect.objectContaining({
        action: 'investigation.prosecutor-refused',
        subject: shutOut,
        reason: 'must-not-be-told',
      }),
    );
    expect(await noticesOf(head, id)).toContain('identity-refused-to-prosecutor');
    const elsewhere = await arrives();
    await asks(elsewhere.chainId, { region: 'KZ-55' });
    expect((await answers(elsewhere.chainId, identityNotHeld)).open).toMatchObject({ code: 'no-case' });
    for (const each of [chainId, elsewhere.chainId])
      expect(house.neighbour('oversight').of(each, identityTold)).toEqual([]);
  });
});
