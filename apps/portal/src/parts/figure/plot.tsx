import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

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
  readonly figures: UPlot.AlignedData;
  readonly optionsFor: (width: number, colours: Colours) => UPlot.Options;
}

/** A chart as wide as its place. What it shows stands in a table beside it as well. */
export function Plot({ says, figures, optionsFor }: PlotTerms) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  // A chart is drawn anew when its figures change, not whenever the page is.
  const drawn = JSON.stringify(figures);
  const latest = useRef({ figures, optionsFor });
  useEffect(() => {
    latest.current = { figures, optionsFor };
  });
  useEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    const plot = new UPlot(
      latest.current.optionsFor(current.clientWidth, coloursOf(current)),
      latest.current.figures,
      current,
    );
    const watch = new ResizeObserver(() => {
      plot.setSize({ width: current.clientWidth, height: plot.height });
    });
    watch.observe(current);
    return () => {
      watch.disconnect();
      plot.destroy();
    };
  }, [drawn, says, scheme]);
  return <div ref={place} role="img" aria-label={says} className="chart" />;
}
