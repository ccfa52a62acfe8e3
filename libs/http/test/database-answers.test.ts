import { connect, createServer, type Server } from 'node:net';
import { freePort } from '#libs/embedded';
import { createLogger } from '#libs/observability';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { databaseAnswers } from '../src/index.js';

const logger = createLogger('test', 'silent');

describe('a database at the start of a service', () => {
  let database: FreshDatabase;
  let line: Server | undefined;
  beforeAll(async () => {
    database = await freshDatabase('database answers');
  });
  afterAll(async () => {
    line?.close();
    await database.drop();
  });

  it('is waited for while nobody listens', async () => {
    const url = new URL(database.serviceUrl);
    const target = Number(url.port);
    const port = await freePort();
    url.port = String(port);
    setTimeout(() => {
      line = createServer((client) => {
        const server = connect(target, '127.0.0.1');
        client.pipe(server).pipe(client);
        for (const each of [client, server]) each.on('error', () => undefined);
      }).listen(port, '127.0.0.1');
    }, 500);
    const begun = performance.now();
    await databaseAnswers(url.href, logger);
    expect(performance.now() - begun).toBeGreaterThan(450);
  });

  it('is not waited for longer than patience lasts', async () => {
    const url = new URL(database.serviceUrl);
    url.port = String(await freePort());
    await expect(databaseAnswers(url.href, logger, 300)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('that will not have this role is not waited for', async () => {
    const url = new URL(database.serviceUrl);
    url.username = 'nobody_of_ours';
    const begun = performance.now();
    await expect(databaseAnswers(url.href, logger)).rejects.toMatchObject({ code: '28P01' });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
