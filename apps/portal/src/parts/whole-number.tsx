import type { ReactNode } from 'react';

/** Our numbers (S-2026-000044), those of ERDR (26-KZ71-721588), and ages (13–14). */
const number = /((?:\d+-)?\p{Lu}{1,4}\d*-[\d-]+\d|\d+–\d+)/u;

/** A title whose number, or ages, are not broken at their hyphens where the line ends. */
export function withWholeNumber(title: string): ReactNode {
  return title.split(number).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} className="whole">
        {part}
      </span>
    ),
  );
}
