import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { onBehalfOf, type Asker } from '#libs/testing';
import type { House } from './house.js';
import { houseOf, policeUnit, type PoliceUnit } from './units.js';

const almaty = policeUnit('KZ-75');
const karaganda = policeUnit('KZ-35');
const nowhere = '00000000-0000-0000-0000-000000000000';
const many = 5_000;
let house: House;
let service: pg.Client;

beforeAll(async () => {
  house = await houseOf([almaty, karaganda]);
  const admin = new pg.Client({ connectionString: house.database.adminUrl });
  await admin.connect();
  await admin.query(
    `INSERT INTO investigations (id, chain_id, status, version, unit_id, region, excluded, urgency, marks, particulars, opened_at, changed_at)
     SELECT gen_random_uuid(), gen_random_uuid(), 'received', 1, $1, $2, CASE WHEN n = 1 THEN ARRAY[$3::uuid] ELSE '{}' END, 'standard',
            ARRAY['account:' || CASE WHEN n <= 3 THEN 'sought' ELSE n::text END], jsonb_build_object('referral', jsonb_build_object('number', 'S-' || n)), now(), now()
       FROM generate_series(1, $4::int) n`,
    [almaty.id, almaty.region, almaty.head.subject, many],
  );
  await admin.query('ANALYZE investigations');
  await admin.end();
  service = new pg.Client({ connectionString: house.database.serviceUrl });
  await service.connect();
});
afterAll(async () => {
  await service.end();
  await house.close();
});

const theAgency: Asker = { subject: 'system' };
const head = ({ head: { subject }, id }: PoliceUnit): Asker => ({ subject, scope: 'unit', units: [id] });

/** What one finds by the mark, and how often the table was read whole meanwhile. */
function finding(asker: Asker): Promise<{ found: number; scans: number; byIndex: number }> {
  return onBehalfOf(service, asker, async ({ query }) => {
    const sought = [randomUUID(), ['account:sought'], ['S-none'], nowhere];
    const found = await query('SELECT * FROM cases_like($1, $2, $3, $4, 51)', sought);
    const [counted] = await query<{ scans: string; by_index: string }[]>(
      `SELECT (SELECT seq_scan FROM pg_stat_xact_user_tables WHERE relname = 'investigations') AS scans,
              pg_stat_get_xact_numscans('investigations_by_mark'::regclass) AS by_index`,
    );
    return { found: found.length, scans: Number(counted?.scans), byIndex: Number(counted?.by_index) };
  });
}

describe('the look for other cases', () => {
  it('finds by the index, and reads no table whole', async () => {
    expect(await finding(theAgency)).toEqual({ found: 3, scans: 0, byIndex: 1 });
  });

  it('finds for a person what they see, and for whom a case excludes nothing of it', async () => {
    expect((await finding(head(karaganda))).found).toBe(0);
    expect((await finding(head(almaty))).found).toBe(2);
    expect((await finding({ ...head(almaty), subject: randomUUID() })).found).toBe(3);
  });

  it('finds nothing for nobody', async () => {
    expect((await finding({ subject: '', scope: 'agency' })).found).toBe(0);
  });

  it('is open to the service alone, and looks only where its owner said', async () => {
    const { rows } = await service.query<{ acl: string; config: string[]; definer: boolean; owner: string }>(
      `SELECT proacl::text AS acl, proconfig AS config, prosecdef AS definer, proowner::regrole::text AS owner FROM pg_proc WHERE proname = 'cases_like'`,
    );
    const { migrator, service: role } = house.database.roles;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ definer: true, owner: migrator });
    expect(rows[0]?.config).toContain('search_path=pg_catalog, public, pg_temp');
    expect(rows[0]?.acl.replaceAll('"', '').replaceAll('{', '').replaceAll('}', '').split(',').sort()).toEqual(
      [`${migrator}=X/${migrator}`, `${role}=X/${migrator}`].sort(),
    );
  });
});
