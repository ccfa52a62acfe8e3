import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { recordsOfChain, type RemarkedAgency } from '../api/remarks.js';
import { Fetched } from '../parts/fetched.js';
import { numberOf } from '../parts/number.js';
import { TextLink } from '../shell/links.js';
import { useSay } from '../texts/spoken.js';
import { recordsAt } from './places.js';

/** Links to what the agency itself has about the same child, as far as the reader sees it. */
export function RecordsOfChain({ agency, chainId }: { readonly agency: RemarkedAgency; readonly chainId: string }) {
  const say = useSay();
  const page = useQuery({
    queryKey: ['remark', 'records', agency, chainId],
    queryFn: async () => {
      const found = recordsAt[agency].map(async (kind) =>
        (await recordsOfChain(agency, kind.path, chainId)).map((each) => ({
          ...kind,
          id: each.id,
          known: each.erdrNumber ?? each.referralNumber ?? each.number ?? `№ ${numberOf(each)}`,
        })),
      );
      return (await Promise.all(found)).flat();
    },
  });
  return (
    <Fetched page={page}>
      {(found) =>
        found.length === 0 ? (
          <Text component="span">{say('remarks.record.none')}</Text>
        ) : (
          found.map(({ id, to, says, known }) => (
            <TextLink key={id} to={to} params={{ id }} display="block">
              {say(says)} {known}
            </TextLink>
          ))
        )
      }
    </Fetched>
  );
}
