/** A page, as whom it is opened, and on what. */
export interface Opened {
  readonly path: string;
  /** A demonstration account; without one, the page is opened by somebody who did not sign in. */
  readonly account?: string;
  readonly size: 'desktop' | 'phone';
}

const onDesktop = (account: string): Opened => ({ path: '/portal/', account, size: 'desktop' });

/** What the public opens, and where a role's day begins, each page once: what people wait for. */
export const pages: readonly Opened[] = [
  { path: '/tell', size: 'phone' },
  { path: '/', size: 'phone' },
  { path: '/tell', size: 'desktop' },
  { path: '/portal/', size: 'desktop' },
  ...[
    ...['psychologist-1', 'duty-1', 'investigator-1', 'police-head-1', 'liaison-1', 'bureau-coordinator-1'],
    ...['expert-psychological-1', 'social-worker-1', 'partner-1', 'prosecutor-1', 'analyst-1', 'police-administrator'],
  ].map(onDesktop),
  { path: '/portal/', account: 'psychologist-1', size: 'phone' },
];
