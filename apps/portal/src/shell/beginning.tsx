import type { ReactNode } from 'react';

/** What stands on the page while nothing else is there yet: as in `index.html`, and where the head will be. */
export function Beginning({ children }: { readonly children?: ReactNode }) {
  return (
    <>
      <header className="head">
        <p className="beginning">Қорған</p>
      </header>
      {children}
    </>
  );
}
