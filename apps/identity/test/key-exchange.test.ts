import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet } from 'jose';
import { addKeyGeneration, makeKeyFiles } from '#libs/embedded';
import { begin, enter, redeem, runningIdentity } from './identity.js';

let identity: Awaited<ReturnType<typeof runningIdentity>>;
beforeAll(async () => {
  identity = await runningIdentity();
});
afterAll(() => identity.stop());

const tokenOf = async (begun: Awaited<ReturnType<typeof begin>>): Promise<string> => {
  const { code } = await enter(begun, 'aigerim');
  const answer = await redeem(identity.url, code ?? '', begun.verifier);
  return ((await answer.json()) as { id_token: string }).id_token;
};
const published = async (): Promise<JSONWebKeySet> =>
  (await (await fetch(`${identity.url}/oidc/jwks`)).json()) as JSONWebKeySet;
const signerOf = (token: string): unknown => decodeProtectedHeader(token).kid;

it('the next key that signs is published before it is used, the one before stays, and who has begun to sign in goes on', async () => {
  const waiting = await begin(identity.url);
  const early = await tokenOf(await begin(identity.url));
  const folder = dirname(identity.keys.directoryFile);
  makeKeyFiles(folder);
  const useFrom = new Date(Date.now() + 15_000);
  addKeyGeneration(folder, useFrom);
  await identity.restart();
  expect((await published()).keys.map(({ kid }) => kid).sort()).toEqual(['identity:sign:1', 'identity:sign:2']);
  const before = await tokenOf(await begin(identity.url));
  expect(Date.now()).toBeLessThan(useFrom.getTime());
  await sleep(useFrom.getTime() - Date.now() + 50);
  const after = await tokenOf(await begin(identity.url));
  const begunBefore = await tokenOf(waiting);
  expect([early, before, after, begunBefore].map(signerOf)).toEqual([
    ...['identity:sign:1', 'identity:sign:1'],
    ...['identity:sign:2', 'identity:sign:2'],
  ]);
  const keys = createLocalJWKSet(await published());
  for (const token of [early, before, after, begunBefore])
    await expect(
      jwtVerify(token, keys, { issuer: `${identity.url}/oidc`, audience: 'gateway' }),
    ).resolves.toBeDefined();
});
