import dayjs from 'dayjs';
import { inCountry } from '../../texts/country-time.js';
import { Plot, plotFont } from './plot.js';

interface LineChartTerms {
  readonly says: string;
  readonly of: readonly { readonly at: string; readonly value: number }[];
  /** The end of the scale. */
  readonly most: number;
}

const aDay = 86_400;

/** A measure over time. Dates are written in figures, which every browser knows in every language. */
export function LineChart({ says, of, most }: LineChartTerms) {
  const times = of.map(({ at }) => dayjs(at).unix());
  // By the measures themselves: of one alone the plot would make years.
  const range: [number, number] = [Math.min(...times) - aDay, Math.max(...times) + aDay];
  return (
    <Plot
      says={says}
      height={260}
      figures={[times, of.map(({ value }) => value)]}
      optionsFor={(width, { muted, line, act }) => ({
        width,
        legend: { show: false },
        cursor: { show: false },
        scales: {
          x: { range },
          y: { range: [0, most] },
        },
        axes: [
          {
            font: plotFont,
            stroke: muted,
            space: 90,
            values: (_plot, times) => times.map((time) => inCountry(new Date(time * 1000)).format('DD.MM.YY')),
            grid: { stroke: line, width: 1 },
            incrs: [aDay, 7 * aDay, 30 * aDay, 90 * aDay, 365 * aDay],
          },
          { font: plotFont, stroke: muted, grid: { stroke: line, width: 1 }, incrs: [2] },
        ],
        series: [{}, { stroke: act, width: 2, points: { show: true, size: 8, fill: act } }],
      })}
    />
  );
}
