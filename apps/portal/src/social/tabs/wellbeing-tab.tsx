import { Loader, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Rows } from '../../parts/rows.js';
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
      <Title order={2} size="h4" mb="sm">
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
          <Rows
            label={title}
            heads={(['at', 'measure', 'of'] as const).map((each) => say(`wellbeing.${each}`))}
            rows={rows.map(({ at, measure, goalId }) => [
              momentOf(at, language),
              measure,
              goalId === null ? say('wellbeing.whole') : goalOf(goalId),
            ])}
          />
        </div>
      )}
      <SupportSteps whole={whole} personal={personal} only={['recordProgress']} />
    </>
  );
}
