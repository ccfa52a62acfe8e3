import { Loader, Table, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { SupportSteps } from '../support-steps.js';
import type { TabTerms } from './tab-terms.js';

const Chart = lazy(async () => ({ default: (await import('../../parts/figure/line-chart.js')).LineChart }));

/** How the child is over time: as a chart and as a table, which says what each measure was of. */
export function WellbeingTab({ whole, personal }: TabTerms) {
  const say = useSay();
  const { language } = useLanguage();
  const { progress, goals } = whole.record;
  const goalOf = (id: string): string =>
    personal?.goals.find(({ goalId }) => goalId === id)?.text ??
    say('plan.goal', { number: goals.findIndex(({ goalId }) => goalId === id) + 1 });
  const rows = progress.toSorted((one, other) => other.at.localeCompare(one.at));
  const general = rows.filter(({ goalId }) => goalId === null).toReversed();
  const title = say('wellbeing.title');
  return (
    <>
      <Title order={2} size="h4" id="wellbeing" mb="sm">
        {title}
      </Title>
      {rows.length === 0 ? (
        <Text>{say('wellbeing.none')}</Text>
      ) : (
        <div className="figure">
          <Suspense fallback={<Loader role="status" aria-label={say('loading')} />}>
            <Chart
              says={say('wellbeing.chart', { title })}
              of={general.map(({ at, measure }) => ({ at, value: measure }))}
              most={10}
            />
          </Suspense>
          <div className="wide" tabIndex={0} role="region" aria-labelledby="wellbeing">
            <Table>
              <Table.Thead>
                <Table.Tr>
                  {(['at', 'measure', 'of'] as const).map((each) => (
                    <Table.Th key={each} scope="col">
                      {say(`wellbeing.${each}`)}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map(({ at, measure, goalId }) => (
                  <Table.Tr key={`${at} ${goalId ?? ''}`}>
                    <Table.Td>{momentOf(at, language)}</Table.Td>
                    <Table.Td>{measure}</Table.Td>
                    <Table.Td>{goalId === null ? say('wellbeing.whole') : goalOf(goalId)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </div>
      )}
      <SupportSteps whole={whole} personal={personal} only={['recordProgress']} />
    </>
  );
}
