import { Module } from '@nestjs/common';
import { freePort } from '#libs/embedded';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { bootService, type RunningService } from '../src/index.js';

@Module({})
class Nothing {}

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
    module: () => ({ module: Nothing }),
    close,
  });
}

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
