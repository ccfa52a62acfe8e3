import UPlot from 'uplot';
import { Plot, plotFont, type Colours } from './plot.js';

interface Bar {
  readonly name: string;
  readonly count: number;
}
interface BarChartTerms {
  readonly says: string;
  readonly of: readonly Bar[];
}

// The enum of the types has no values that could be imported.
const bottom = { side: 2 } as unknown as Pick<UPlot.Axis, 'side'>;
const left = { side: 3 } as unknown as Pick<UPlot.Axis, 'side'>;
const rowHeight = 54;
const axisWidth = 150;
const axisHeight = 48;
/** Of letters as wide as those of Kazakh and Russian are. */
const lettersOfALine = 19;

/** A name in lines that fit beside the chart. */
function inLines(name: string): string {
  const lines: string[] = [''];
  for (const word of name.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (longer.length <= lettersOfALine || last === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= 2 ? lines.join('\n') : `${lines.slice(0, 2).join('\n')}…`;
}

/** Bars that lie, so that long names can be read: the first on top. */
const optionsFor = (
  bars: readonly Bar[],
  width: number,
  { ink, muted, line, act }: Colours,
): Omit<UPlot.Options, 'height'> => ({
  width,
  legend: { show: false },
  cursor: { show: false },
  scales: {
    x: { time: false, ori: 1, dir: -1, range: [-0.6, bars.length - 0.4] },
    y: { ori: 0, range: (_plot, _least, most) => [0, Math.max(1, most * 1.1)] },
  },
  axes: [
    {
      ...left,
      size: axisWidth,
      font: plotFont,
      stroke: ink,
      splits: () => bars.map((_bar, place) => place),
      values: (_plot, places) => places.map((place) => inLines(bars[place]?.name ?? '')),
      grid: { show: false },
      ticks: { show: false },
    },
    {
      ...bottom,
      font: plotFont,
      stroke: muted,
      incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000],
      grid: { stroke: line, width: 1 },
    },
  ],
  series: [{}, { stroke: act, fill: act, points: { show: false }, ...(barsOf === undefined ? {} : { paths: barsOf }) }],
});
const barsOf = UPlot.paths.bars?.({ size: [0.6, 28] });

/** A bar for each value. */
export function BarChart({ says, of }: BarChartTerms) {
  return (
    <Plot
      says={says}
      height={of.length * rowHeight + axisHeight}
      figures={[of.map((_bar, at) => at), of.map(({ count }) => count)]}
      optionsFor={(width, colours) => optionsFor(of, width, colours)}
    />
  );
}
