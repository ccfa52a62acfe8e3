import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alterSealed } from '#libs/testing';
import { eventually, type Person } from '#libs/stage';
import { custodyOf } from '#libs/vault';
import { Bureau, ids, type Order } from './bureau.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytes = Buffer.from('an invented correspondence, described and never depicted');

let bureau: Bureau;
let order: Order;
let itemId: string;
let path: string;
let vaultDir: string;
beforeAll(async () => {
  bureau = await Bureau.open();
  vaultDir = bureau.served.parts.settings.VAULT_DIR;
  const chainId = randomUUID();
  order = await bureau.ordered({
    chainId,
    files: [await bureau.police.give('expert-bureau', chainId, bytes, 'Canaryname.txt')],
  });
  await bureau.coordinator.post(`${order.path}/assign`, { expert: ids.linguist });
  itemId = await eventually('the material', async () => {
    const [material] = (await bureau.linguist.get(order.path)).body.record.materials as { itemId?: string }[];
    return material?.itemId;
  });
  path = `${order.path}/files/${itemId}/verify`;
});
afterAll(() => bureau.stage.clear());

const custody = (): ReturnType<typeof custodyOf> => custodyOf(bureau.served.parts.dataSource.manager, itemId);
const noticesOf = async (person: Person): Promise<unknown[]> =>
  (await person.get('/notices')).body.items.filter(({ code }: { code: string }) => code === 'evidence-altered');
const alarms = async (): Promise<number> => {
  const { values } = await bureau.served.parts.metrics.alarms.get();
  return values.find(({ labels }) => labels.code === 'evidence-altered')?.value ?? 0;
};

describe('a material', () => {
  test.each(['coordinator', 'linguist'] as const)(
    'that is unaltered is verified by the %s: custody says so',
    async (who) => {
      const before = await custody();
      const { status, body } = await bureau[who].post(path);
      expect([status, body]).toMatchObject([200, { unaltered: true, sha256: sha256(bytes), findings: [] }]);
      const { subject, roles } = bureau[who].actor;
      expect((await custody()).slice(before.length)).toMatchObject([
        { action: 'verified', actor: subject, role: roles[0], reason: 'cpc-288', sha256: sha256(bytes) },
      ]);
      expect((await custody()).at(-1)?.at.toISOString()).toBe(body.at);
    },
  );

  test('is verified once for one key, and not without one', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await bureau.linguist.request('POST', path, undefined, key);
    const entries = await custody();
    const again = await bureau.linguist.request('POST', path, undefined, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await custody()).toEqual(entries);
    const none = await bureau.linguist.request('POST', path);
    expect([none.status, none.body.code]).toEqual([400, 'idempotency-key-missing']);
  });

  test('is not there for an expert who is not assigned, nor a file of another examination', async () => {
    expect((await bureau.expert(ids.second).post(path)).status).toBe(404);
    const elsewhere = await bureau.linguist.post(`${order.path}/files/${randomUUID()}/verify`);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'not-found']);
    expect((await bureau.linguist.post(`${order.path}/files/nothing/verify`)).status).toBe(404);
  });

  test('that was altered on the disk stands in custody with the hash of what is there; people are told, an alarm counted', async () => {
    const before = { entries: await custody(), alarms: await alarms() };
    alterSealed(vaultDir, itemId);
    const { body } = await bureau.linguist.post(path);
    expect(body).toMatchObject({ unaltered: false, sha256: sha256(bytes) });
    expect(body.findings).toContainEqual({ code: 'cipher-differs' });
    expect((await custody()).slice(before.entries.length)).toMatchObject([
      {
        action: 'verified',
        actor: ids.linguist,
        role: 'expert',
        reason: 'frame-altered',
        sha256: sha256(readFileSync(join(vaultDir, 'sealed', itemId.slice(0, 2), itemId))),
      },
    ]);
    expect(await alarms()).toBe(before.alarms + 1);
    expect(await noticesOf(bureau.linguist)).toMatchObject([{ recordId: order.id }]);
    expect(await noticesOf(bureau.coordinator)).toMatchObject([{ recordId: order.id }]);
    const audited: { reason: string }[] = await bureau.served.parts.dataSource.query(
      `SELECT reason FROM audit_log WHERE action = 'examination.verify-material' AND record_id = $1 ORDER BY at`,
      [order.id],
    );
    expect(audited.at(-1)).toEqual({ reason: 'altered' });
    alterSealed(vaultDir, itemId);
    expect((await bureau.linguist.post(path)).body).toMatchObject({ unaltered: true });
  });
});
