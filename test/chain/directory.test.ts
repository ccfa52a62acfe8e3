import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgencyId } from '#libs/contracts';
import { startStack, type AppName, type Stack } from '../../tools/up/src/index.js';
import { Tokens } from '../access/callers.js';
import { until } from './src/people/persistence.js';

const policeUnit = { id: '269849cb-2223-59e4-beb4-d97bafcf6f20', region: 'KZ-71' };

describe('who works where, in the running system', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'qorgan-directory-'));
  let stack: Stack;
  let tokens: Tokens;
  const administrator = randomUUID();

  beforeAll(async () => {
    stack = await startStack({ dataDir });
    tokens = new Tokens(stack.installation.keys.keysFile('gateway'));
  });
  afterAll(async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function ask<T>(service: AppName, agency: AgencyId, role: string, path: string, body?: object): Promise<T> {
    const who = { subject: administrator, agency, roles: [role], units: [policeUnit.id], region: policeUnit.region };
    const answer = await fetch(`${stack.service(service).url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${await tokens.of(who, { audience: service })}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
    return (await answer.json()) as T;
  }
  const accounts = (path: string, body: object) =>
    ask<{ account: { id: string } }>(
      'identity',
      'police',
      'administrator',
      `/api/identity/agencies/police/accounts${path}`,
      body,
    );
  const officers = async (): Promise<string[]> =>
    (
      await ask<{ items: { subject: string }[] }>(
        'police',
        'police',
        'head-of-unit',
        `/api/police/staff?unitId=${policeUnit.id}`,
      )
    ).items.map(({ subject }) => subject);
  const offered = (id: string, is: boolean) =>
    until('the police to know', async () => ((await officers()).includes(id) === is ? true : undefined));

  it('an account that is made can be given work at once, also by a service that begins while identity is down; one that is closed cannot', async () => {
    const roles = [{ role: 'investigator', units: [policeUnit.id], region: policeUnit.region }];
    const { account } = await accounts('', { login: 'new-officer', name: 'Demo New', locale: 'kk', roles });
    await offered(account.id, true);

    await stack.service('identity').stop();
    await stack.service('police').kill('SIGKILL');
    await stack.service('police').ready();
    expect(await officers()).toContain(account.id);
    await stack.killNats();
    await stack.startNats();
    expect(await officers()).toContain(account.id);

    stack.service('identity').start();
    await stack.service('identity').ready();
    await accounts(`/${account.id}/disable`, {});
    await offered(account.id, false);
  });
});
