import { Liaison } from './liaison.js';

let liaison: Liaison;
beforeAll(async () => {
  liaison = await Liaison.open();
});
afterAll(() => liaison.stage.clear());

test('a replica that was cut off in the middle of a transaction holds a record for less time than those who wait for it have', async () => {
  const { dataSource } = liaison.served.parts;
  const inMs = async (name: string): Promise<number> => {
    const rows = await dataSource.query<{ ms: string }[]>(`SELECT setting AS ms FROM pg_settings WHERE name = $1`, [
      name,
    ]);
    return Number(rows[0]?.ms);
  };
  const [idle, waiting] = [await inMs('idle_in_transaction_session_timeout'), await inMs('statement_timeout')];
  expect(idle).toBeGreaterThan(0);
  expect(idle).toBeLessThan(waiting);
});
