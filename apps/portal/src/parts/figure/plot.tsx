import { useComputedColorScheme } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useWanted } from './use-wanted.js';

export const plotFont = "13px 'Onest Variable', system-ui, sans-serif";

/** What a chart is drawn with: a canvas knows no variables of a stylesheet. */
export interface Colours {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly act: string;
}
function coloursOf(place: Element): Colours {
  const style = getComputedStyle(place);
  const of = (name: keyof Colours): string => style.getPropertyValue(`--${name}`).trim();
  return { ink: of('ink'), muted: of('muted'), line: of('line'), act: of('act') };
}

interface PlotTerms {
  readonly says: string;
  /** Of the whole chart in pixels: its place is held until it is drawn. */
  readonly height: number;
  readonly figures: UPlot.AlignedData;
  readonly optionsFor: (width: number, colours: Colours) => Omit<UPlot.Options, 'height'>;
}

/** A chart as wide as its place. What it shows stands in a table beside it as well. */
export function Plot({ says, height, figures, optionsFor }: PlotTerms) {
  const place = useRef<HTMLDivElement>(null);
  const { ref, wanted } = useWanted();
  const both = useMergedRef(place, ref);
  const scheme = useComputedColorScheme();
  // A chart is drawn anew when its figures change, not whenever the page is.
  const drawn = JSON.stringify(figures);
  const latest = useRef({ figures, optionsFor });
  useEffect(() => {
    latest.current = { figures, optionsFor };
  });
  useEffect(() => {
    const { current } = place;
    if (current === null || !wanted) return undefined;
    const options = latest.current.optionsFor(current.clientWidth, coloursOf(current));
    const plot = new UPlot({ ...options, height }, latest.current.figures, current);
    const watch = new ResizeObserver(() => {
      plot.setSize({ width: current.clientWidth, height });
    });
    watch.observe(current);
    return () => {
      watch.disconnect();
      plot.destroy();
    };
  }, [drawn, says, height, scheme, wanted]);
  return <div ref={both} role="img" aria-label={says} className="chart" style={{ minHeight: height }} />;
}
