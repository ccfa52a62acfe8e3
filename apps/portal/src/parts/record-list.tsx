import { Group, Loader, Stack, Text, Title } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { Failed } from '../shell/failed.js';
import { useSay } from '../texts/spoken.js';
import { byDueGroup } from './due-groups.js';
import { InsteadOf } from './instead-of.js';
import { NumberSearch, type NumberSearchTerms } from './number-search.js';

interface Listed {
  readonly id: string;
  readonly due: { readonly dueAt: string } | null;
  /** Whose it is, where the reader has it by standing in. */
  readonly insteadOf?: { readonly subject: string; readonly name: string | null } | null;
}

interface RecordListTerms<T extends Listed> {
  /** The link back to where the list is begun. */
  readonly back?: ReactNode;
  readonly title: string;
  /** What a reader has to know of it. */
  readonly about?: ReactNode;
  /** What can be begun here. */
  readonly actions?: ReactNode;
  /** Links to the same list with another filter in its address; see `Shown`. */
  readonly filters?: ReactNode;
  /** Further filters: choices that change the address. */
  readonly tools?: ReactNode;
  /** The search by number, where records have one; what it finds stands in place of the list. */
  readonly sought?: NumberSearchTerms;
  readonly page: UseQueryResult<{ readonly items: readonly T[]; readonly next: string | null }>;
  /** Names the list that is shown. */
  readonly label: string;
  /** What to do where there is nothing. */
  readonly empty: string;
  /** Grouped into overdue, today, this week, later; for lists that are sorted by what is due. */
  readonly grouped?: boolean;
  readonly row: (item: T) => ReactNode;
  /** The link to the page after this one. */
  readonly further: (after: string) => ReactNode;
}

/** A list of records with its filters in the address, page by page. */
export function RecordList<T extends Listed>(terms: RecordListTerms<T>) {
  const say = useSay();
  const { title, about, actions, filters, tools, sought, page, row, further } = terms;
  const number = sought?.number;
  const label = number === undefined ? terms.label : say('search.found', { number });
  const empty = number === undefined ? terms.empty : say('search.none', { number });
  const grouped = terms.grouped === true && number === undefined;
  const items = page.data?.items ?? [];
  const shown = (item: T) => (
    <Fragment key={item.id}>
      {row(item)}
      <InsteadOf of={item.insteadOf} />
    </Fragment>
  );
  return (
    <Stack gap="lg">
      {terms.back !== undefined && <div className="actions">{terms.back}</div>}
      <Group justify="space-between">
        <Title order={1}>{title}</Title>
        {actions}
      </Group>
      {about}
      {filters !== undefined && (
        <Group component="nav" aria-label={say('list.filters')} gap="xs" className="actions">
          {filters}
        </Group>
      )}
      {(tools !== undefined || sought !== undefined) && (
        <Group className="filters actions" align="flex-end">
          {tools}
          {sought !== undefined && <NumberSearch {...sought} />}
        </Group>
      )}
      {page.error !== null && <Failed error={page.error} again={() => void page.refetch()} />}
      {page.isPending && <Loader role="status" aria-label={say('loading')} />}
      {page.data !== undefined && (
        <section aria-label={label}>
          {items.length === 0 && <Text>{empty}</Text>}
          {grouped
            ? byDueGroup(items, new Date()).map(([group, members]) => (
                <section key={group} className="group" aria-labelledby={`group-${group}`}>
                  <Title order={2} size="h4" id={`group-${group}`} className={group}>
                    {say(`group.${group}`)} · {members.length}
                  </Title>
                  {members.map(shown)}
                </section>
              ))
            : items.map(shown)}
          {page.data.next !== null && further(page.data.next)}
        </section>
      )}
    </Stack>
  );
}
