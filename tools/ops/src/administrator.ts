import { readFileSync } from 'node:fs';
import type { AgencyId } from '#libs/contracts';
import { signIn, SignInFailed, type SignedIn } from '#libs/testing';
import { z } from 'zod';
import type { Reached } from '../../reach/src/index.js';

/** As whom to sign in at the gateway. Without it: the demonstration's administrator of each agency. */
export interface Credentials {
  readonly login?: string | undefined;
  readonly passwordFile?: string | undefined;
  /** What the authenticator app shows, or a recovery code, where a second factor is asked for. */
  readonly code?: string | undefined;
}

const accounts = z.array(
  z.object({ login: z.string(), assignments: z.array(z.object({ agency: z.string(), role: z.string() })) }),
);

/** Asks agencies as their administrator, through the gateway, as anybody would: there is no other door. */
export class Administrator {
  private readonly sessions = new Map<string, Promise<SignedIn>>();

  constructor(
    private readonly reached: Reached,
    private readonly given: Credentials,
  ) {}

  /** @throws with the refusal's own words */
  async ask(agency: AgencyId, method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    const session = await this.sessionAt(agency);
    const response = await session.request(method, `/api/${agency}${path}`, body, { 'accept-language': 'en' });
    const text = await response.text();
    if (!response.ok) throw new Error(`${agency} refused: ${refusalOf(text, response.status)}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  }

  private sessionAt(agency: AgencyId): Promise<SignedIn> {
    const { url } = this.reached;
    if (url === undefined) throw new Error('no gateway is known: the system does not run, or the settings name no url');
    const login = this.given.login ?? this.demonstrationLogin(agency);
    const known = this.sessions.get(login);
    if (known !== undefined) return known;
    const opened = signIn(url, login, this.password(), this.given.code).catch((error: unknown) => {
      throw error instanceof SignInFailed ? new Error(this.whyNot(login, error)) : error;
    });
    this.sessions.set(login, opened);
    return opened;
  }

  private whyNot(login: string, { path, status }: SignInFailed): string {
    if (!path.endsWith('/second-factor')) return `${login} could not sign in (${String(status)})`;
    return this.given.code === undefined
      ? `${login} is asked for a second factor: --code CODE, as the app shows it now; whoever has none sets it up in the portal`
      : `the code of ${login} is not right, or was used already: wait for the next one`;
  }

  private password(): string {
    const file = this.given.passwordFile ?? this.reached.demonstration?.passwordFile;
    if (file === undefined) throw new Error('name an administrator: --login NAME --password-file FILE');
    return readFileSync(file, 'utf8').trim();
  }

  private demonstrationLogin(agency: AgencyId): string {
    const file = this.reached.demonstration?.accountsFile;
    const known = file === undefined ? [] : accounts.parse(JSON.parse(readFileSync(file, 'utf8')));
    const found = known.find(({ assignments }) =>
      assignments.some((each) => each.agency === agency && each.role === 'administrator'),
    );
    if (found === undefined) throw new Error(`name an administrator of ${agency}: --login NAME --password-file FILE`);
    return found.login;
  }
}

function refusalOf(text: string, status: number): string {
  try {
    const { title, detail } = JSON.parse(text) as { title?: string; detail?: string };
    return `${title ?? String(status)}: ${detail ?? ''}`;
  } catch {
    return String(status);
  }
}
