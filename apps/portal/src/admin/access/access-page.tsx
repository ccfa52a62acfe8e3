import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { access, accessShown, type AccessFilter } from '../../api/access.js';
import { RecordList } from '../../parts/record-list.js';
import { ButtonLink, TextLink } from '../../shell/links.js';
import { present } from '../../shell/search.js';
import { useSay, useTexts } from '../../texts/spoken.js';
import { AccountFilters } from '../account-filters.js';
import { useAdministered, useChoices } from '../use-administered.js';
import { AccessRow } from './access-row.js';
import { useAccessCounts } from './use-access-counts.js';

const route = getRouteApi('/admin/admin/access');

/** Who has access at the agency and whether somebody has to look at it again; every filter stands in the address. */
export function AccessPage() {
  const say = useSay();
  const navigate = useNavigate();
  const { agency, administers } = useAdministered();
  const { after, ...filter } = route.useSearch();
  const choices = useChoices(agency).data;
  const page = useQuery({
    queryKey: ['access', agency, filter, after],
    queryFn: async () => {
      const { items, next } = await access.list(agency, present({ ...filter, after }));
      return { items: items.map((each) => ({ ...each, due: null, reasons: each.due })), next };
    },
  });
  const look = (changed: { [K in keyof AccessFilter]?: AccessFilter[K] | undefined }): void =>
    void navigate({ to: '/admin/access', search: present({ ...filter, ...changed }) });
  return (
    <RecordList
      title={say('access.title')}
      about={<About agency={agency} />}
      actions={<TextLink to="/admin/access/decisions">{say('access.decisions')}</TextLink>}
      filters={<Shown agency={agency} filter={filter} />}
      tools={
        <>
          <AccountFilters filter={filter} choices={choices} onChange={look} />
          {administers && (
            <Anchor href={access.file(agency, filter)} download>
              {say('accounts.export')}
            </Anchor>
          )}
        </>
      }
      page={page}
      label={say(filter.show === undefined ? 'access.title' : `access.show.${filter.show}`)}
      empty={say(filter.show === 'due' ? 'access.none.due' : 'access.none')}
      row={({ reasons, ...each }) => <AccessRow of={{ ...each, due: reasons }} {...{ agency, choices }} />}
      further={(next) => (
        <TextLink to="/admin/access" search={{ ...filter, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

/** When access is due for review, and on what that rests. */
function About({ agency }: { readonly agency: string }) {
  const say = useSay();
  const texts = useTexts();
  const counts = useAccessCounts(agency).data;
  if (counts === undefined) return null;
  const basis = texts(counts.basis);
  return (
    <div>
      <Text maw={760}>{say('access.text', counts.days)}</Text>
      <Text maw={760} size="sm" c="dimmed">
        {say(counts.basisConfirmed ? 'access.basis' : 'access.basis.unconfirmed', { basis })}
      </Text>
    </div>
  );
}

/** Links to what the list may show, with how many there are. */
function Shown({ agency, filter }: { readonly agency: string; readonly filter: AccessFilter }) {
  const say = useSay();
  const counts = useAccessCounts(agency).data;
  const countOf = {
    due: counts?.due,
    'not-confirmed': counts?.notConfirmed,
    'not-signed-in': counts?.notSignedIn,
    'no-second-factor': counts?.noSecondFactor,
    disabled: undefined,
  } as const;
  return [undefined, ...accessShown].map((show) => {
    const what = say(`access.show.${show ?? 'all'}`);
    const count = show === undefined ? undefined : countOf[show];
    return (
      <ButtonLink
        key={show ?? 'all'}
        to="/admin/access"
        search={present({ ...filter, show })}
        variant={show === filter.show ? 'filled' : 'default'}
        aria-current={show === filter.show ? 'page' : undefined}
      >
        {count === undefined ? what : say('access.shown', { what, count })}
      </ButtonLink>
    );
  });
}
