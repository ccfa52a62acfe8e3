import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.js';
import { numberIn, oneOf, placeIn, present } from '../shell/search.js';
import { speaking } from '../shell/speaking.js';
import { platforms, requestLists, requestTabs, type Platform, type RequestList, type RequestTab } from './places.js';

const liaison = createRoute({
  getParentRoute: () => root,
  id: 'liaison',
  ...speaking('forms', 'liaison'),
});

const requests = createRoute({
  getParentRoute: () => liaison,
  path: '/liaison/requests',
  validateSearch: (search): { show?: RequestList; platform?: Platform; after?: string; number?: string } =>
    present({
      show: oneOf(requestLists, search['show']),
      platform: oneOf(platforms, search['platform']),
      after: placeIn(search),
      number: numberIn(search),
    }),
  component: lazyRouteComponent(() => import('./requests-page.js'), 'RequestsPage'),
});
const one = createRoute({
  getParentRoute: () => liaison,
  path: '/liaison/requests/$id',
  validateSearch: (search): { tab?: RequestTab } => present({ tab: oneOf(requestTabs, search['tab']) }),
  component: lazyRouteComponent(() => import('./request-page.js'), 'RequestPage'),
});
const profiles = createRoute({
  getParentRoute: () => liaison,
  path: '/liaison/platforms',
  component: lazyRouteComponent(() => import('./platforms-page.js'), 'PlatformsPage'),
});

/** Pages of liaison officers. */
export const liaisonRoutes = liaison.addChildren([requests, one, profiles]);
