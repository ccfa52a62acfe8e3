import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { accounts, type Account, type AccountChange, type Choices } from '../api/accounts.js';
import { Fetched } from '../parts/fetched.js';
import { Pairs } from '../parts/pairs.js';
import { Timeline } from '../parts/timeline.js';
import { BackLink } from '../shell/links.js';
import { useLanguage, useSay, useSayFirst } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { AccountState, useRoleSays } from './account-marks.js';
import { AccountSteps } from './account-steps.js';
import { SignIns } from './sign-ins.js';
import { useAdministered, useChoices } from './use-administered.js';

const route = getRouteApi('/admin/admin/accounts/$id');

/** One account: what it may, what can be done with it, and what was. */
export function AccountPage() {
  const { id } = route.useParams();
  const say = useSay();
  const { agency, administers } = useAdministered();
  const choices = useChoices(agency);
  const page = useQuery({ queryKey: ['account', agency, id], queryFn: () => accounts.one(agency, id) });
  return (
    <Fetched page={page}>
      {({ account }) => (
        <Stack gap="lg" maw={760}>
          <div className="actions">
            <BackLink to="/admin/accounts">{say('accounts.back')}</BackLink>
          </div>
          <Title order={1}>{account.name}</Title>
          <About of={account} choices={choices.data} />
          {administers && choices.data !== undefined && (
            <AccountSteps agency={agency} of={account} choices={choices.data} />
          )}
          <Changes agency={agency} of={account} choices={choices.data} />
          <SignIns agency={agency} id={account.id} />
        </Stack>
      )}
    </Fetched>
  );
}

interface Shown {
  readonly of: Account;
  readonly choices: Choices | undefined;
}

function About({ of, choices }: Shown) {
  const say = useSay();
  const { language } = useLanguage();
  const says = useRoleSays(choices);
  return (
    <>
      <div>
        <AccountState of={of} />
      </div>
      <Pairs
        of={[
          [say('accounts.login'), of.login],
          [say('accounts.roles'), of.roles.map((role) => says(role)).join('\n')],
          [say('accounts.secondFactor'), say(of.hasSecondFactor ? 'accounts.has' : 'accounts.hasNot')],
          [say('accounts.passwordUntil'), of.oneTimeUntil === null ? '' : momentOf(of.oneTimeUntil, language)],
        ]}
      />
      {of.servesElsewhere && <Text>{say('accounts.servesElsewhere')}</Text>}
      {of.own && <Text>{say('accounts.own')}</Text>}
    </>
  );
}

function Changes({ agency, of, choices }: Shown & { readonly agency: string }) {
  const say = useSay();
  const first = useSayFirst();
  const says = useRoleSays(choices);
  const page = useQuery({
    queryKey: ['account-changes', agency, of.id, of.version],
    queryFn: () => accounts.changes(agency, of.id),
  });
  const who = ({ by, byName }: AccountChange): string =>
    by === 'administrator' && byName !== null ? byName : say(`accounts.by.${by}`);
  const roles = (label: 'accounts.before' | 'accounts.after', of: AccountChange['before']) =>
    of !== null && (
      <Text size="sm">
        {say(label)}: {of.length === 0 ? say('accounts.noRole') : of.map((role) => says(role)).join('; ')}
      </Text>
    );
  return (
    <section aria-labelledby="account-changes">
      <Title order={2} size="h3" id="account-changes">
        {say('accounts.changes')}
      </Title>
      <Fetched page={page}>
        {({ items }) => (
          <Timeline
            of={items.map((each) => ({
              id: each.id,
              at: each.at,
              says: `${first([`accounts.did.${each.action}`], each.action)} · ${who(each)}`,
              more: (
                <>
                  {roles('accounts.before', each.before)}
                  {roles('accounts.after', each.after)}
                </>
              ),
            }))}
          />
        )}
      </Fetched>
    </section>
  );
}
