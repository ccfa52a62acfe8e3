import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { referrals, type Referral } from '../api/school.js';
import { TextLink } from '../shell/links.js';
import { useSay } from '../texts/spoken.js';
import { State } from './state.js';

/** Other referrals of the school about a child with the same IIN, of those that this person may see: a second one is rarely what helps. */
export function SameChild({ of: { id, version } }: { readonly of: Pick<Referral, 'id' | 'version'> }) {
  const say = useSay();
  const page = useQuery({ queryKey: ['referral', id, 'same-child', version], queryFn: () => referrals.sameChild(id) });
  const items = page.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Alert color="yellow" variant="outline" title={say('same.title')} w="100%">
      <Text>{say('same.text')}</Text>
      <ul className="plain">
        {items.map((each) => (
          <li key={each.id}>
            <TextLink underline="always" to="/referrals/$id" params={{ id: each.id }}>
              {each.number}
            </TextLink>{' '}
            <State status={each.status} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}
