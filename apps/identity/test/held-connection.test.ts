import { runningIdentity } from './identity.js';

describe('a connection that somebody holds while the database goes away', () => {
  let identity: Awaited<ReturnType<typeof runningIdentity>>;
  beforeAll(async () => {
    identity = await runningIdentity();
  });
  afterAll(() => identity.stop());

  it('fails what is asked of it next, and ends nothing', async () => {
    const client = await identity.database().connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const broken = new Promise((resolve) => client.once('end', resolve));
    await identity.admin.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await broken;
    await expect(client.query('SELECT 1')).rejects.toThrow(/not queryable|terminated|closed/);
    client.release(true);
    expect((await fetch(`${identity.url}/health/ready`)).status).toBe(200);
  });
});
