import { Text } from '@mantine/core';
import { IconCheck, IconUserOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { access, type AccessDecision } from '../../api/access.js';
import type { Choices } from '../../api/accounts.js';
import { RecordList } from '../../parts/record-list.js';
import { StateMark } from '../../parts/state-mark.js';
import { TextSearch } from '../../parts/text-search.js';
import { BackLink, TextLink } from '../../shell/links.js';
import { present } from '../../shell/search.js';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { useRoleSays } from '../account-marks.js';
import { useAdministered, useChoices } from '../use-administered.js';

const route = getRouteApi('/admin/admin/access/decisions');

/** What was decided in reviews, newest first, page by page; whose it was can be looked for in the address. */
export function DecisionsPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { agency } = useAdministered();
  const { search, after } = route.useSearch();
  const choices = useChoices(agency).data;
  const page = useQuery({
    queryKey: ['access', agency, 'decisions', search, after],
    queryFn: async () => {
      const { items, next } = await access.decisions(agency, present({ search, after }));
      return { items: items.map((each) => ({ ...each, due: null })), next };
    },
  });
  return (
    <RecordList
      back={<BackLink to="/admin/access">{say('access.back')}</BackLink>}
      title={say('access.decisions')}
      about={<Text maw={760}>{say('access.decisions.text')}</Text>}
      tools={
        <TextSearch
          label={say('accounts.search')}
          search={search}
          onChange={(wanted) => void navigate({ to: '/admin/access/decisions', search: present({ search: wanted }) })}
        />
      }
      page={page}
      label={say('access.decisions')}
      empty={say(search === undefined ? 'access.decisions.none' : 'access.decisions.none.found')}
      row={(each) => <Decision of={each} choices={choices} />}
      further={(next) => (
        <TextLink to="/admin/access/decisions" search={present({ search, after: next })} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

function Decision({ of, choices }: { readonly of: AccessDecision; readonly choices: Choices | undefined }) {
  const say = useSay();
  const says = useRoleSays(choices);
  const { language } = useLanguage();
  const isConfirmed = of.action === 'confirm-access';
  return (
    <div className="row">
      <div className="grows">
        <TextLink to="/admin/accounts/$id" params={{ id: of.accountId }}>
          {of.name}
        </TextLink>
        <Text size="sm">{of.roles.map((role) => says(role)).join('; ')}</Text>
        <Text size="sm" c="dimmed">
          <time dateTime={of.at}>{momentOf(of.at, language)}</time> · {of.byName ?? say('accounts.by.operator')}
        </Text>
      </div>
      <span className="marks">
        <StateMark
          tone={isConfirmed ? 'good' : 'plain'}
          sign={isConfirmed ? IconCheck : IconUserOff}
          word={say(isConfirmed ? 'accounts.did.confirm-access' : 'accounts.did.withdraw-access')}
        />
      </span>
    </div>
  );
}
