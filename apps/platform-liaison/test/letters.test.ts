import { documentIssued } from '#libs/contracts';
import { Liaison } from './liaison.js';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await Liaison.open();
});
afterAll(() => liaison.stage.clear());

describe('a letter to a platform', () => {
  it('is issued in three languages under one number, kept in the vault, and told to oversight without accounts', async () => {
    const { path, chainId } = await liaison.ordered({ kind: 'preservation' });
    const order = { kind: 'preservation-letter', languages: ['kk', 'ru', 'en'] };
    const { status, body } = await liaison.officer.post(`${path}/documents`, order);
    expect(status).toBe(201);
    expect(body.items).toHaveLength(3);
    const [{ id, number, dataHash, recipient, identity }] = body.items;
    expect({ recipient, identity }).toEqual({ recipient: 'platform', identity: 'none' });
    expect(number).toMatch(/^L-\d{4}-\d{6}$/);
    const file = await liaison.officer.get(`${path}/documents/${String(id)}?purpose=to%20the%20platform`);
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const [told] = await liaison.oversight.heard(documentIssued['platform-liaison'], chainId);
    expect(told?.open).toMatchObject({ number, sha256: dataHash, kind: 'preservation-letter' });
    expect(JSON.stringify(told)).not.toContain('canaryhandle');
    const known = await liaison.officer.get(
      `/documents/verification?number=${String(number)}&sha256=${String(dataHash)}`,
    );
    expect(known.body).toMatchObject({ known: true, kind: 'preservation-letter', superseded: false });
  });

  it('is the one that the order asks for', async () => {
    const { path } = await liaison.ordered({ kind: 'preservation' });
    const refused = await liaison.officer.post(`${path}/documents`, { kind: 'data-request' });
    expect(refused).toMatchObject({ status: 422, body: { rule: 'other-letter' } });
  });
});
