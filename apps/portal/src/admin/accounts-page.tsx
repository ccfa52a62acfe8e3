import { Anchor, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { accounts, accountStates, type Account, type AccountFilter, type Choices } from '../api/accounts.js';
import { Choice } from '../parts/choice.js';
import { RecordList } from '../parts/record-list.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { useSay } from '../texts/spoken.js';
import { AccountFilters } from './account-filters.js';
import { AccountState, useRoleSays } from './account-marks.js';
import { useAdministered, useChoices } from './use-administered.js';

const route = getRouteApi('/admin/admin/accounts');

/** Who may sign in at the agency, by login; every filter stands in the address. */
export function AccountsPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { agency, administers } = useAdministered();
  const { after, ...filter } = route.useSearch();
  const choices = useChoices(agency).data;
  const page = useQuery({
    queryKey: ['accounts', agency, filter, after],
    queryFn: async () => {
      const { items, next } = await accounts.list(agency, present({ ...filter, after }));
      return { items: items.map((each) => ({ ...each, due: null })), next };
    },
  });
  const look = (changed: { [K in keyof AccountFilter]?: AccountFilter[K] | undefined }): void =>
    void navigate({ to: '/admin/accounts', search: present({ ...filter, ...changed }) });
  return (
    <RecordList
      title={say('accounts.title')}
      actions={
        administers && (
          <Group gap="md">
            <TextLink to="/admin/accounts/import">{say('accounts.import')}</TextLink>
            <ButtonLink to="/admin/accounts/new">{say('accounts.new')}</ButtonLink>
          </Group>
        )
      }
      tools={
        <>
          <AccountFilters filter={filter} choices={choices} onChange={look} />
          <Choice
            label={say('accounts.state')}
            any={say('accounts.anyState')}
            among={accountStates}
            says={(state) => say(`accounts.is.${state}`)}
            chosen={filter.state}
            onChange={(state) => {
              look({ state });
            }}
          />
          {administers && (
            <Anchor href={accounts.file(agency, filter)} download>
              {say('accounts.export')}
            </Anchor>
          )}
        </>
      }
      page={page}
      label={say('accounts.title')}
      empty={say('accounts.none')}
      row={(each) => <Row of={each} choices={choices} />}
      further={(next) => (
        <TextLink to="/admin/accounts" search={{ ...filter, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function Row({ of, choices }: { readonly of: Account; readonly choices: Choices | undefined }) {
  const says = useRoleSays(choices);
  return (
    <Link to="/admin/accounts/$id" params={{ id: of.id }} className="row">
      <span className="grows">
        <span className="title">{of.name}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {of.login} · {of.roles.map((role) => says(role)).join('; ')}
        </Text>
      </span>
      <AccountState of={of} />
    </Link>
  );
}
