import { Controller, Get, Module } from '@nestjs/common';
import { freePort } from '#libs/embedded';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import type { Pool } from 'pg';
import { bootService, type RunningService } from '../src/index.js';

@Module({})
class Nothing {}

/** Asks what takes longer than it may. */
const slowAt = (pool: Pool) => {
  @Controller('slow')
  class Slow {
    @Get()
    async look(): Promise<void> {
      const client = await pool.connect();
      try {
        await client.query(`SET statement_timeout = '50ms'`);
        await client.query('SELECT pg_sleep(5)');
      } finally {
        client.release(true);
      }
    }
  }
  return Slow;
};

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase('boot service');
});
afterAll(() => database.drop());

async function running(close: () => Promise<void>): Promise<RunningService> {
  return bootService({
    service: 'tried',
    settings: {
      PORT: await freePort(),
      HOST: '127.0.0.1',
      DATABASE_URL: database.serviceUrl,
      DATABASE_POOL: 2,
      LOG_LEVEL: 'silent',
    },
    migrations: [],
    module: (parts) => ({ module: Nothing, controllers: [slowAt(parts.database)] }),
    close,
  });
}

it('answers that it is busy, and when to come again, where the database gave up what took too long', async () => {
  const service = await running(() => Promise.resolve());
  const answer = await fetch(`${service.url}/slow`).finally(() => service.stop());
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await answer.json()).toMatchObject({ code: 'unavailable' });
});

describe('a service that ends', () => {
  it('takes no request while its parts end', async () => {
    const service = await running(() => new Promise((go) => setTimeout(go, 1_500)));
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    const stopped = service.stop();
    await new Promise((go) => setTimeout(go, 300));
    await expect(fetch(`${service.url}/health/ready`)).rejects.toThrow();
    await stopped;
  });

  it('ends whole though one of its parts cannot', async () => {
    const service = await running(() => Promise.reject(new Error('cannot')));
    await expect(service.stop()).rejects.toThrow('cannot');
    await expect(fetch(`${service.url}/health/live`)).rejects.toThrow();
    expect(service.parts.database.ended).toBe(true);
  });
});
