import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { examinations } from '../api/bureau.js';
import { Choice } from '../parts/choice.js';
import { RecordList } from '../parts/record-list.js';
import { ButtonLink, TextLink } from '../shell/links.js';
import { present } from '../shell/search.js';
import { useSay } from '../texts/spoken.js';
import { ExaminationRow } from './examination-row.js';
import { useNamed } from './marks.js';
import { kinds, orderLists, statesOf } from './places.js';
import { slowly } from '../shell/changes/slowly.js';

const route = getRouteApi('/bureau/bureau/orders');

/** The coordinator's orders: what waits for an expert, what is under way, by what is due. */
export function OrdersPage() {
  const say = useSay();
  const named = useNamed();
  const navigate = useNavigate();
  const { show = 'assign', kind, after, number } = route.useSearch();
  const page = useQuery({
    queryKey: ['examinations', show, kind, after, number],
    queryFn: () =>
      examinations.list(
        number === undefined
          ? present({
              status: statesOf[show].join(','),
              sort: show === 'ended' ? undefined : ('due' as const),
              kind,
              after,
            })
          : { number },
      ),
    refetchInterval: slowly,
  });
  return (
    <RecordList
      title={say('bureau.orders')}
      filters={orderLists.map((each) => (
        <ButtonLink
          key={each}
          to="/bureau/orders"
          search={present({ show: each, kind })}
          variant={each === show && number === undefined ? 'filled' : 'default'}
          aria-current={each === show && number === undefined ? 'page' : undefined}
        >
          {say(`bureau.list.${each}`)}
        </ButtonLink>
      ))}
      tools={
        <Choice
          label={say('field.kind')}
          any={say('bureau.anyKind')}
          among={kinds}
          says={named}
          chosen={kind}
          onChange={(chosen) => void navigate({ to: '/bureau/orders', search: present({ show, kind: chosen }) })}
        />
      }
      sought={{
        number,
        onChange: (wanted) => void navigate({ to: '/bureau/orders', search: present({ show, kind, number: wanted }) }),
      }}
      page={page}
      label={say(`bureau.list.${show}`)}
      empty={say(kind === undefined ? `bureau.none.${show}` : 'bureau.none.kind')}
      grouped={show !== 'ended'}
      row={(each) => <ExaminationRow of={each} />}
      further={(next) => (
        <TextLink to="/bureau/orders" search={present({ show, kind, after: next })} mt="md" display="inline-block">
          {say('list.more')}
        </TextLink>
      )}
    />
  );
}
