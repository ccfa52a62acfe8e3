import type { ReactNode } from 'react';

/** Names beside what they name; what is empty is left out. */
export function Pairs({ of }: { readonly of: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="answers">
      {of
        .filter(([, told]) => told !== '')
        .map(([label, told]) => (
          <div key={label} className="pair">
            <dt>{label}</dt>
            <dd>{told}</dd>
          </div>
        ))}
    </dl>
  );
}
