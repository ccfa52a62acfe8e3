import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.js';
import { speaking } from '../shell/speaking.js';
import { erasuresIn } from './places.js';

const erasures = createRoute({
  getParentRoute: () => root,
  id: 'erasures',
  ...speaking('forms', 'erasures'),
});

const list = createRoute({
  getParentRoute: () => erasures,
  path: '/erasures',
  validateSearch: erasuresIn,
  component: lazyRouteComponent(() => import('./erasures-page.js'), 'ErasuresPage'),
});

const ask = createRoute({
  getParentRoute: () => erasures,
  path: '/erasures/$agency/of/$recordId',
  component: lazyRouteComponent(() => import('./ask-page.js'), 'AskPage'),
});
const one = createRoute({
  getParentRoute: () => erasures,
  path: '/erasures/$agency/$id',
  component: lazyRouteComponent(() => import('./erasure-page.js'), 'ErasurePage'),
});

/** Pages of whoever has a child's records and of the auditor who decides that they are destroyed. */
export const erasureRoutes = erasures.addChildren([list, ask, one]);
