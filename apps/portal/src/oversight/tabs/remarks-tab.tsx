import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { remarks } from '../../api/oversight.js';
import { Fetched } from '../../parts/fetched.js';
import { useSay } from '../../texts/spoken.js';
import type { ChainTerms } from './chain-terms.js';
import { RemarkRow } from '../remark-row.js';
import { slowly } from '../../shell/changes/slowly.js';

/** The remarks about one chain. */
export function RemarksTab({ chain }: ChainTerms) {
  const say = useSay();
  const page = useQuery({
    queryKey: ['oversight', 'remarks', 'of', chain.chainId],
    queryFn: () => remarks.list({ chainId: chain.chainId, limit: 100 }),
    refetchInterval: slowly,
  });
  return (
    <Fetched page={page}>
      {({ items }) =>
        items.length === 0 ? (
          <Text>{say('remarks.noneHere')}</Text>
        ) : (
          items.map((each) => <RemarkRow key={each.id} of={each} />)
        )
      }
    </Fetched>
  );
}
