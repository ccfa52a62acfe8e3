import { Alert, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, type ReactElement } from 'react';
import { oversight, type Cell, type Span } from '../api/oversight.js';
import { Fetched } from '../parts/fetched.js';
import { FigureTable, type Figure } from '../parts/figure/figure-table.js';
import { useHasRole } from '../shell/person.js';
import { useLanguage, useSay, useSayFirst } from '../texts/spoken.js';
import { CountedAt } from './counted-at.js';
import { stages } from './places.js';

const dimensions = [
  'stage',
  'region',
  'link',
  'status',
  'breached',
  'returned',
  'refused',
  'outcome',
  'urgency',
  'ageBand',
  'sex',
  'source',
  'article',
  'platform',
  'way',
] as const;

/** Figures about chains, each as a chart and as a table that can be taken along. */
export function FiguresPage() {
  const say = useSay();
  const first = useSayFirst();
  const isAnalyst = useHasRole('oversight', 'analyst');
  const { language } = useLanguage();
  const counts = useQuery({
    queryKey: ['oversight', 'counts', language],
    queryFn: oversight.counts,
    staleTime: 60_000,
  });
  const articleCalled = (value: string) => counts.data?.articles.find(({ code }) => code === value)?.says;
  const called = (of: string, value: string): string =>
    (of === 'article' ? articleCalled(value) : undefined) ??
    first([`is.${of}.${value}`, `${of === 'stage' ? 'at' : of}.${value}`, `value.${value}`, `is.${value}`], value);
  const number = { name: say('figures.count'), of: 'count' } as const;
  const counted = (of: (typeof dimensions)[number], cells: readonly Cell[]): Figure<'count'> => ({
    code: of,
    title: say(`figure.${of}`),
    value: say('figures.value'),
    columns: [number],
    charted: 'count',
    rows: ordered(of, cells).map(({ value, count }) => ({ name: called(of, value), count })),
  });
  const lasting = (
    code: 'standing' | 'inStage' | 'toTheEnd',
    of: string,
    spans: readonly Span[],
  ): Figure<'count' | 'median' | 'ninetieth'> => ({
    code,
    title: say(`figure.${code}`),
    value: say('figures.value'),
    columns: [
      { name: say('figures.median'), of: 'median', least: 0.1 },
      { name: say('figures.ninetieth'), of: 'ninetieth', least: 0.1 },
      number,
    ],
    charted: 'median',
    rows: ordered(of, spans).map(({ value, ...rest }) => ({ name: called(of, value), ...rest })),
  });
  return (
    <Stack gap="xl">
      <Title order={1}>{say('figures.title')}</Title>
      <Fetched page={counts}>
        {({ total, by, durations, countedAt }) => (
          <>
            <div>
              <Text>{say('figures.total', { count: total ?? say('figures.hidden') })}</Text>
              <CountedAt at={countedAt} />
            </div>
            {isAnalyst && (
              <Alert color="gray" variant="outline">
                {say('figures.small')}
              </Alert>
            )}
            <OneAfterAnother
              all={[
                ...dimensions.slice(0, 8).map((of) => <FigureTable key={of} of={counted(of, by[of] ?? [])} />),
                <FigureTable key="standing" of={lasting('standing', 'stage', durations.standing)} />,
                <FigureTable key="inStage" of={lasting('inStage', 'stage', durations.inStage)} />,
                <FigureTable key="toTheEnd" of={lasting('toTheEnd', 'outcome', durations.toTheEnd)} />,
                ...dimensions.slice(8).map((of) => <FigureTable key={of} of={counted(of, by[of] ?? [])} />),
              ]}
            />
          </>
        )}
      </Fetched>
    </Stack>
  );
}

/** The first figures at once; the rest, which are below what is seen, while the page answers already. */
function OneAfterAnother({ all }: { readonly all: readonly ReactElement[] }) {
  return useDeferredValue(all, all.slice(0, 2));
}

/** Stages in their order; what else there is as the service gives it. */
function ordered<T extends { readonly value: string }>(of: string, cells: readonly T[]): readonly T[] {
  const order: readonly string[] = stages;
  return of === 'stage' ? cells.toSorted((one, other) => order.indexOf(one.value) - order.indexOf(other.value)) : cells;
}
