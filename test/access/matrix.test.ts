import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '#libs/embedded';
import { roles } from '#libs/lifecycle';
import { describedBy, describedServices, type DescribedService } from '../../tools/docs/src/open-api.js';
import { startStack, type Stack } from '../../tools/up/src/index.js';
import { Tokens, type Caller } from './callers.js';
import { addressOf, endpointsOf, type Endpoint } from './endpoints.js';

const people = roles.filter((role) => role !== 'system');
const nowhere = '00000000-0000-7000-8000-000000000000';

/** At identity people are administrators of one agency, which stands in the address. */
const administered = 'police';
const agencyAt = (service: DescribedService): string => (service === 'identity' ? administered : service);

/** Somebody with one role, in a unit and a region that have nothing to do with any record. */
const stranger = (agency: string, role: string): Caller => ({
  subject: crypto.randomUUID(),
  agency,
  roles: [role],
  units: [crypto.randomUUID()],
  region: 'KZ-55',
});

describe("role × endpoint: who is not named by an endpoint's policy is refused there", () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'qorgan-access-'));
  const endpoints = new Map<DescribedService, Endpoint[]>();
  let stack: Stack;
  let tokens: Tokens;

  beforeAll(async () => {
    stack = await startStack({ dataDir });
    tokens = new Tokens(stack.installation.keys.keysFile('gateway'));
    for (const service of describedServices)
      endpoints.set(
        service,
        (await endpointsOf(stack.service(service).url, service)).map((each) => ({
          ...each,
          path: each.path.replace('{agency}', administered),
        })),
      );
  });

  afterAll(async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const call = async (
    service: DescribedService,
    { method, path }: Endpoint,
    authorization?: string,
  ): Promise<{ status: number; code: string | undefined }> => {
    const bodiless = method === 'GET' || method === 'HEAD';
    const answer = await fetch(`${stack.service(service).url}${addressOf(path, nowhere)}`, {
      method,
      headers: {
        ...(authorization === undefined ? {} : { authorization }),
        'idempotency-key': crypto.randomUUID(),
        ...(bodiless ? {} : { 'content-type': 'application/json' }),
      },
      ...(bodiless ? {} : { body: '{}' }),
    });
    const body = await answer.text();
    return { status: answer.status, code: /"code":"([a-z-]+)"/.exec(body)?.[1] };
  };

  it.each(describedServices)(
    '%s: the committed description is that of the running system (else: npm run docs)',
    async (service) => {
      expect(await describedBy(stack, service)).toBe(
        readFileSync(join(repositoryRoot, 'docs', 'openapi', `${service}.json`), 'utf8'),
      );
    },
  );

  it.each(describedServices)('%s: every endpoint has a policy', (service) => {
    const described = endpoints.get(service) ?? [];
    expect(described.length).toBeGreaterThan(10);
    expect(described.filter(({ policy }) => policy === undefined)).toEqual([]);
  });

  it.each(describedServices)(
    '%s: nobody gets in without a token, or with one that is forged, expired, or for another service',
    async (service) => {
      const agency = agencyAt(service);
      const caller = stranger(agency, 'administrator');
      // Made anew for each endpoint: one that is a minute old is refused for that alone.
      const refused = async () => [
        undefined,
        'Bearer nonsense',
        `Bearer ${await tokens.of(caller, { audience: agency === 'school' ? 'police' : 'school' })}`,
        `Bearer ${await tokens.of(caller, { audience: service, issuer: 'identity' })}`,
        `Bearer ${await tokens.of(caller, { audience: service, expires: '-1s' })}`,
        `Bearer ${await tokens.of(caller, { audience: service, keysFile: stack.installation.keys.keysFile(agency) })}`,
        `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify({ iss: 'gateway', aud: service, sub: caller.subject, roles: ['administrator'] })).toString('base64url')}.`,
      ];
      for (const endpoint of endpoints.get(service) ?? []) {
        if (endpoint.policy?.open === true) continue;
        for (const authorization of await refused())
          expect({ endpoint, ...(await call(service, endpoint, authorization)) }).toMatchObject({
            status: 401,
            // An answer to HEAD has no body (RFC 9110, 9.3.2).
            code: endpoint.method === 'HEAD' ? undefined : 'sign-in-required',
          });
      }
    },
  );

  it.each(describedServices)(
    '%s: a role that the policy does not name is refused; one that it names sees nothing of what is not its own',
    async (service) => {
      const agency = agencyAt(service);
      const strangers = new Map(people.map((role) => [role, stranger(agency, role)]));
      const findings: string[] = [];
      for (const endpoint of endpoints.get(service) ?? []) {
        const { policy } = endpoint;
        if (policy?.open === true || policy?.signedIn === true) continue;
        for (const [role, person] of strangers) {
          // A token is good for a minute, which a busy machine takes for a part of the endpoints alone.
          const { status } = await call(service, endpoint, `Bearer ${await tokens.of(person, { audience: service })}`);
          const named = Object.hasOwn(policy?.by ?? {}, role);
          // Operating the service is no look at a case: the administrator's endpoints know no records.
          const right = named
            ? status < 500 && (status !== 200 || !endpoint.path.includes('{') || role === 'administrator')
            : status === 403;
          if (!right) findings.push(`${role} ${endpoint.method} ${endpoint.path}: ${String(status)}`);
        }
      }
      expect(findings).toEqual([]);
    },
  );

  it.each(describedServices)(
    '%s: evidence, exports, accounts and units are refused to whoever gave no second factor, or long ago',
    async (service) => {
      const long = Math.floor(Date.now() / 1000) - 901;
      const proofs = [{ acr: 'password', auth_time: long + 900 }, { acr: 'mfa', auth_time: long }, {}];
      const demanding = (endpoints.get(service) ?? []).filter(({ policy }) => policy?.stepUp === true);
      expect(demanding.map(({ policy }) => policy?.action).sort()).toEqual(behindStepUp[service]);
      for (const endpoint of demanding) {
        const role = Object.keys(endpoint.policy?.by ?? { administrator: '' })[0] ?? '';
        for (const proof of proofs)
          expect({
            endpoint,
            ...(await call(
              service,
              endpoint,
              `Bearer ${await tokens.of(stranger(agencyAt(service), role), { audience: service, proof })}`,
            )),
          }).toMatchObject({ status: 401, code: 'step-up-required' });
        const fresh = await call(
          service,
          endpoint,
          `Bearer ${await tokens.of(stranger(agencyAt(service), role), { audience: service })}`,
        );
        expect(fresh.code).not.toBe('step-up-required');
      }
    },
  );
});

/** What shows, hands out or exports evidence, opens somebody's account, or changes where what arrives goes. Whoever adds such a route marks it and names it here. */
const behindStepUp: Readonly<Record<DescribedService, readonly string[]>> = {
  school: [
    'application.view-file',
    'erasure.carryOut',
    'law.decide-citation',
    'law.decide-day',
    'law.decide-length',
    'law.withdraw-day',
    'referral.read-file',
    'step-up.ask',
  ],
  police: [
    'document.read',
    'document.read',
    'investigation.export',
    'investigation.fetch-export',
    'investigation.measure-contact',
    'investigation.read-chat',
    'investigation.read-chat-lines',
    'investigation.read-evidence',
    'investigation.read-interview-log',
    'investigation.read-marks',
    'investigation.read-metadata',
    'investigation.search-chat',
    'investigation.view-file',
    'law.decide-citation',
    'law.decide-day',
    'law.decide-length',
    'law.withdraw-day',
    'opening.open',
    'step-up.ask',
    'tip.view-file',
  ],
  'platform-liaison': [
    'data-request.read-file',
    'data-request.read-metadata',
    'data-request.view-file',
    'document.read',
    'document.read',
    'document.read',
    'document.read',
    'law.decide-citation',
    'law.decide-day',
    'law.decide-length',
    'law.withdraw-day',
    'step-up.ask',
    'takedown.view-file',
  ],
  'expert-bureau': [
    'application.view-file',
    'examination.lock-package',
    'examination.read-chat',
    'examination.read-chat-lines',
    'examination.read-file',
    'examination.read-marks',
    'examination.read-metadata',
    'examination.search-chat',
    'examination.view-file',
    'law.decide-citation',
    'law.decide-day',
    'law.decide-length',
    'law.withdraw-day',
    'step-up.ask',
  ],
  'social-services': [
    'erasure.carryOut',
    'law.decide-citation',
    'law.decide-day',
    'law.decide-length',
    'law.withdraw-day',
    'step-up.ask',
  ],
  oversight: [
    'identity-request.ask',
    'identity-request.show',
    'law.decide-citation',
    'law.decide-day',
    'law.decide-length',
    'law.withdraw-day',
    'step-up.ask',
  ],
  identity: [
    'access.confirm',
    'accounts.assign',
    'accounts.create',
    'accounts.enable',
    'accounts.import',
    'accounts.preview-import',
    'accounts.reset-password',
    'accounts.reset-second-factor',
    'units.change',
    'units.close',
    'units.create',
    'units.import',
    'units.preview-import',
    'units.reopen',
  ],
};
