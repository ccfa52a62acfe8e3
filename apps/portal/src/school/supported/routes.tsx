import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../shell/root.js';
import { numberIn, oneOf, placeIn, present } from '../../shell/search.js';
import { speaking } from '../../shell/speaking.js';
import { supportedLists, type SupportedList } from './places.js';

const supported = createRoute({
  getParentRoute: () => root,
  id: 'supported',
  ...speaking('forms', 'school', 'supported', 'lists'),
});

const list = createRoute({
  getParentRoute: () => supported,
  path: '/supported',
  validateSearch: (search): { show?: SupportedList; after?: string; number?: string } =>
    present({ show: oneOf(supportedLists, search['show']), after: placeIn(search), number: numberIn(search) }),
  component: lazyRouteComponent(() => import('./supported-page.js'), 'SupportedPage'),
});
const child = createRoute({
  getParentRoute: () => supported,
  path: '/supported/$id',
  component: lazyRouteComponent(() => import('./child-page.js'), 'ChildPage'),
});

/** Children of whom social services told the school, for their psychologist and the head. */
export const supportedRoutes = supported.addChildren([list, child]);
