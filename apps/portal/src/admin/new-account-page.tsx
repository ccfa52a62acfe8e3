import { NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { accounts, type AssignedRole, type Choices } from '../api/accounts.js';
import { Refusal } from '../api/call.js';
import { Fetched } from '../parts/fetched.js';
import { useOnce } from '../parts/use-once.js';
import { useUnsent } from '../shell/before-leaving.js';
import { useHeld } from '../shell/held.js';
import { BackLink, ButtonLink } from '../shell/links.js';
import { languageNames, useLanguage, useSay } from '../texts/spoken.js';
import { languages } from '../texts/areas.js';
import { OneTimePassword } from './one-time-password.js';
import { firstRole, RolesField } from './roles-field.js';
import { SendForm } from './send-form.js';
import { useAdministered, useChoices } from './use-administered.js';

/** A new account: who, and what they are at the agency. Ends with a password that is told once. */
export function NewAccountPage() {
  const say = useSay();
  const { agency } = useAdministered();
  const page = useChoices(agency);
  return (
    <Stack gap="lg" maw={640}>
      <BackLink to="/admin/accounts">{say('accounts.back')}</BackLink>
      <Title order={1}>{say('accounts.new')}</Title>
      <Fetched page={page}>{(choices) => <Form agency={agency} choices={choices} />}</Fetched>
    </Stack>
  );
}

function Form({ agency, choices }: { readonly agency: string; readonly choices: Choices }) {
  const say = useSay();
  const { language } = useLanguage();
  const once = useOnce();
  const [login, setLogin] = useHeld(`new account ${agency} login`, '');
  const [name, setName] = useHeld(`new account ${agency} name`, '');
  const [locale, setLocale] = useHeld<string>(`new account ${agency} language`, language);
  const [roles, setRoles] = useHeld<AssignedRole[]>(`new account ${agency} roles`, [firstRole(choices)]);
  const make = useMutation({
    mutationFn: () => accounts.create(agency, { login, name, locale, roles }, { key: once.key() }),
    onError: (error) => {
      once.answered(error);
    },
  });
  useUnsent(make.data === undefined && `${login}${name}` !== '');
  if (make.data !== undefined)
    return (
      <>
        <OneTimePassword of={make.data} />
        <div>
          <ButtonLink to="/admin/accounts/$id" params={{ id: make.data.account.id }}>
            {say('accounts.toAccount')}
          </ButtonLink>
        </div>
      </>
    );
  const wrong = make.error instanceof Refusal ? (make.error.problem.errors ?? []) : [];
  const problem = (field: string): string | undefined =>
    wrong.some(({ pointer }) => pointer === `/${field}`)
      ? say(`accounts.wrong.${field}` as 'accounts.wrong.login')
      : undefined;
  return (
    <SendForm
      error={make.error}
      sending={make.isPending}
      says={say('accounts.make')}
      onSend={() => {
        make.mutate();
      }}
    >
      <TextInput
        required
        label={say('accounts.login')}
        description={say('accounts.loginRule')}
        error={problem('login')}
        value={login}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => {
          setLogin(event.currentTarget.value);
        }}
      />
      <TextInput
        required
        label={say('accounts.name')}
        error={problem('name')}
        value={name}
        autoComplete="off"
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={say('accounts.language')}
        value={locale}
        data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
        onChange={(event) => {
          setLocale(event.currentTarget.value);
        }}
      />
      <RolesField choices={choices} value={roles} onChange={setRoles} />
      <Text size="sm">{say('accounts.newText')}</Text>
    </SendForm>
  );
}
