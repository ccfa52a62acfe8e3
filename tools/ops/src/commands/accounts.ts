import { readFileSync } from 'node:fs';
import pg from 'pg';
import { AccountCommands, easyPassword } from '../../../../apps/identity/src/ops.js';
import { AccountStore } from '../../../../apps/identity/src/records/account.store.js';
import { agencyOption, Misused, textOption, wordAt, type Surroundings } from '../surroundings.js';

/** The accounts of the identity service. Whatever changes ends the open sessions of the account within a minute. */
export async function accounts(surroundings: Surroundings): Promise<void> {
  const verb = wordAt(surroundings, 0, 'list, create, disable, enable, reset, reset-second-factor or confirm');
  const command = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (command === undefined) throw new Misused(`accounts ${Object.keys(verbs).join(' | ')}`);
  const url = surroundings.reached.databaseUrl('identity');
  if (url === undefined) throw new Error('the settings name no database of the identity service');
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: 'qorgan ops' });
  try {
    await command(surroundings, new AccountCommands(new AccountStore(pool)));
  } finally {
    await pool.end();
  }
}

type Verb = (surroundings: Surroundings, commands: AccountCommands) => Promise<void>;

const loginOf = (surroundings: Surroundings): string => wordAt(surroundings, 1, 'a login');

const list: Verb = async ({ output }, commands) => {
  const items = await commands.list();
  const rolesOf = (assignments: (typeof items)[number]['assignments']): string =>
    assignments.map(({ agency, role, region }) => `${agency}:${role}:${region}`).join(' ');
  output.answer(
    { items },
    items.map(({ id, login, assignments, disabledAt }) => ({
      login,
      id,
      roles: rolesOf(assignments),
      disabled: disabledAt,
    })),
  );
};

const create: Verb = async (surroundings, commands) => {
  const login = loginOf(surroundings);
  const { password, until, shown } = passwordFor(surroundings);
  const account = {
    login,
    name: textOption(surroundings, 'name') ?? login,
    locale: textOption(surroundings, 'locale') ?? 'kk',
    assignments: assignmentsOf(surroundings),
  };
  const made = { login, id: await commands.create(account, password, until), ...shown };
  surroundings.output.answer(made, [made]);
};

const reset: Verb = async (surroundings, commands) => {
  const login = loginOf(surroundings);
  const { password, until, shown } = passwordFor(surroundings);
  await commands.resetPassword(login, password, until);
  const done = { login, reset: true, ...shown };
  surroundings.output.answer(done, [done]);
};

const resetSecondFactor: Verb = async (surroundings, commands) => {
  const login = loginOf(surroundings);
  await commands.resetSecondFactor(login);
  const done = { login, secondFactor: 'none: the next sign-in sets up a new one where one is required' };
  surroundings.output.answer(done, [done]);
};

const confirm: Verb = async (surroundings, commands) => {
  const [login, agency] = [loginOf(surroundings), agencyOption(surroundings, 'agency')];
  await commands.confirmAccess(login, agency);
  const done = { login, agency, access: 'confirmed' };
  surroundings.output.answer(done, [done]);
};

const turned =
  (verb: 'disable' | 'enable'): Verb =>
  async (surroundings, commands) => {
    const login = loginOf(surroundings);
    await commands[verb](login);
    const done = { login, state: `${verb}d` };
    surroundings.output.answer(done, [done]);
  };

const verbs: Readonly<Record<string, Verb>> = {
  list,
  create,
  disable: turned('disable'),
  enable: turned('enable'),
  reset,
  'reset-second-factor': resetSecondFactor,
  confirm,
};

/** `agency:role:region` and, behind another colon, the ids of units with commas between them. */
function assignmentsOf({ options }: Surroundings): object[] {
  const given = options['assign'];
  if (!Array.isArray(given))
    throw new Misused('create needs --assign AGENCY:ROLE:REGION[:UNIT,UNIT], once or several times');
  return given.map((one) => {
    const [agency, role, region, units = ''] = one.split(':');
    return { agency, role, region, units: units === '' ? [] : units.split(',') };
  });
}

/** Hours for which a password that is shown may be used. */
const hours = 72;

/** The password from a file, or a new one that is shown once and good for one sign-in, at which the person chooses their own. */
function passwordFor(surroundings: Surroundings): { password: string; until?: Date; shown: { password?: string } } {
  const file = textOption(surroundings, 'new-password-file');
  if (file !== undefined) return { password: readFileSync(file, 'utf8').trim(), shown: {} };
  const password = easyPassword();
  return { password, until: new Date(Date.now() + hours * 3_600_000), shown: { password } };
}
