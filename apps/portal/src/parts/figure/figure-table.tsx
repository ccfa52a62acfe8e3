import { Button, Group, Loader, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useLanguage, useSay } from '../../texts/spoken.js';
import { Numeric, Rows } from '../rows.js';

const Chart = lazy(async () => ({ default: (await import('./chart.js')).BarChart }));

/** Figures of one kind: a row for each value. `null` where a figure is not shown. */
export interface Figure<Column extends string> {
  readonly code: string;
  readonly title: string;
  /** Heads the column of the values. */
  readonly value: string;
  /** Of what is measured `least` is the smallest that is told apart from nothing. */
  readonly columns: readonly { readonly name: string; readonly of: Column; readonly least?: number }[];
  /** The column that the chart shows. */
  readonly charted: Column;
  readonly rows: readonly ({ readonly name: string } & Readonly<Record<Column, number | null>>)[];
}

/** The same figures as a chart and as a table beside it, which is what a screen reader is told; exported as they stand there. */
export function FigureTable<Column extends string>({ of }: { readonly of: Figure<Column> }) {
  const say = useSay();
  const { language } = useLanguage();
  const { code, title, value, columns, charted, rows } = of;
  const shown = rows.flatMap((row) => (row[charted] === null ? [] : [{ name: row.name, count: row[charted] }]));
  const cell = (figure: number | null): string => (figure === null ? say('figures.hidden') : String(figure));
  const format = (figure: number): string => figure.toLocaleString(language);
  const written = (figure: number | null, least: number | undefined): string => {
    if (figure === null) return say('figures.hidden');
    return figure === 0 && least !== undefined ? say('figures.below', { least: format(least) }) : format(figure);
  };
  const take = async (): Promise<void> => {
    const { saveCsv } = await import('./csv.js');
    saveCsv(code, [
      [value, ...columns.map(({ name }) => name)],
      ...rows.map((row) => [row.name, ...columns.map((column) => cell(row[column.of]))]),
    ]);
  };
  return (
    <section aria-labelledby={`figure-${code}`}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3" id={`figure-${code}`}>
          {title}
        </Title>
        {rows.length > 0 && (
          <Button
            className="actions"
            size="compact-md"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            aria-label={`${say('figures.export')}: ${title}`}
            onClick={() => void take()}
          >
            {say('figures.export')}
          </Button>
        )}
      </Group>
      {rows.length === 0 ? (
        <Text>{say('figures.none')}</Text>
      ) : (
        <div className="figure">
          {shown.length === 0 ? (
            <Text c="dimmed">{say('figures.notChartable')}</Text>
          ) : (
            <Suspense fallback={<Loader role="status" aria-label={say('loading')} />}>
              <Chart says={say('figures.chart', { title })} of={shown} />
            </Suspense>
          )}
          <Rows
            named
            label={title}
            heads={[value, ...columns.map(({ name }) => name)]}
            rows={rows.map((row) => [
              row.name,
              ...columns.map(({ of: column, least }) => <Numeric key={column}>{written(row[column], least)}</Numeric>),
            ])}
          />
        </div>
      )}
    </section>
  );
}
