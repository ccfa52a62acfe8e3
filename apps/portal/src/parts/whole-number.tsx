import type { ReactNode } from 'react';

const number = /((?:\d+-)?\p{Lu}{1,4}\d*-[\d-]+\d|\d+–\d+)/u;

/** A title whose number, or ages, are not broken at their hyphens where the line ends. */
export function withWholeNumber(title: string): ReactNode {
  return title.split(number).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={part} className="whole">
        {part}
      </span>
    ),
  );
}
