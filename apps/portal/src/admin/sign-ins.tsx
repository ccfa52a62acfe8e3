import { Button, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { accounts, type SignIn } from '../api/accounts.js';
import { Fetched } from '../parts/fetched.js';
import { Timeline } from '../parts/timeline.js';
import { useSay } from '../texts/spoken.js';

/** Who signed in with an account, and who was not let in: whoever looks into a suspicion begins here. */
export function SignIns({ agency, id }: { readonly agency: string; readonly id: string }) {
  const say = useSay();
  const page = useInfiniteQuery({
    queryKey: ['account-sign-ins', agency, id],
    queryFn: ({ pageParam }) => accounts.signIns(agency, id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const says = ({ result, ways }: SignIn): string =>
    result === 'signed-in'
      ? say('accounts.signIns.signed-in', { ways: ways.map((way) => say(`accounts.way.${way}`)).join(' + ') })
      : say(`accounts.signIns.${result}`);
  return (
    <section aria-labelledby="account-sign-ins">
      <Title order={2} size="h3" id="account-sign-ins">
        {say('accounts.signIns')}
      </Title>
      <Fetched page={page}>
        {({ pages }) => {
          const items = pages.flatMap((each) => each.items);
          return items.length === 0 ? (
            <Text c="dimmed">{say('accounts.signIns.none')}</Text>
          ) : (
            <Timeline of={items.map((each) => ({ id: each.id, at: each.at, says: says(each) }))} />
          );
        }}
      </Fetched>
      {page.hasNextPage && (
        <Button variant="default" loading={page.isFetchingNextPage} onClick={() => void page.fetchNextPage()}>
          {say('accounts.signIns.more')}
        </Button>
      )}
    </section>
  );
}
