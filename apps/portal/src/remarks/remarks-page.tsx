import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { remarksOf, type ListedRemark, type RemarkedAgency } from '../api/remarks.js';
import { Due } from '../parts/due.js';
import { RecordList } from '../parts/record-list.js';
import { slowly } from '../shell/changes/slowly.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { usePerson } from '../shell/person.js';
import { present } from '../shell/search.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { RemarkState, waits } from './marks.js';
import { agenciesOf, remarkLists, statesOf } from './places.js';

const route = getRouteApi('/remarks/remarks');

/** Remarks that the prosecutor made to the agency: what is to be answered first, by when. */
export function RemarksPage() {
  const say = useSay();
  const own = agenciesOf(usePerson().assignments);
  const { at = own[0] ?? 'school', show = 'open', after } = route.useSearch();
  const page = useQuery({
    queryKey: ['remarks', at, show, after],
    queryFn: () =>
      remarksOf(at).list({
        status: statesOf[show],
        ...(show === 'open' ? { sort: 'due' as const } : {}),
        ...present({ after }),
      }),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('remarks.title')}
      filters={remarkLists.map((each) => (
        <ButtonLink
          key={each}
          to="/remarks"
          search={{ at, show: each }}
          variant={each === show ? 'filled' : 'default'}
          aria-current={each === show ? 'page' : undefined}
        >
          {say(`remarks.${each}`)}
        </ButtonLink>
      ))}
      {...(own.length > 1 && { tools: <OtherAgencies own={own} at={at} /> })}
      page={page}
      label={say(`remarks.${show}`)}
      empty={say(`remarks.none.${show}`)}
      grouped={show === 'open'}
      row={(each) => <RemarkRow of={each} at={at} />}
      further={(next) => (
        <TextLink to="/remarks" search={{ at, show, after: next }} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}

/** For whoever works at several agencies. */
function OtherAgencies({ own, at }: { readonly own: readonly RemarkedAgency[]; readonly at: RemarkedAgency }) {
  const say = useSay();
  return own.map((each) => (
    <TextLink key={each} to="/remarks" search={{ at: each }} aria-current={each === at ? 'true' : undefined}>
      {say(`remarks.at.${each}`)}
    </TextLink>
  ));
}

function RemarkRow({ of, at }: { readonly of: ListedRemark; readonly at: RemarkedAgency }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <Link to="/remarks/$agency/$id" params={{ agency: at, id: of.id }} className="row">
      <span className="grows">
        <span className="title">{say(`value.topic.${of.topic}`)}</span>
        <br />
        <Text component="span" size="sm" c="dimmed">
          {say('remarks.madeAt', { at: momentOf(of.openedAt, language) })}
          {of.times > 1 && ` · ${say('remarks.times', { count: of.times })}`}
        </Text>
      </span>
      {waits(of) && <Due by={of.dueAt} />}
      <RemarkState of={of} />
    </Link>
  );
}
