import { createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { root } from '../../shell/root.js';
import { oneOf, placeIn, present } from '../../shell/search.js';
import { Area } from '../../texts/spoken.js';
import { supportedLists, type SupportedList } from './places.js';

const supported = createRoute({
  getParentRoute: () => root,
  id: 'supported',
  component: () => (
    <Area of={['forms', 'school', 'supported']}>
      <Outlet />
    </Area>
  ),
});

const list = createRoute({
  getParentRoute: () => supported,
  path: '/supported',
  validateSearch: (search): { show?: SupportedList; after?: string } =>
    present({ show: oneOf(supportedLists, search['show']), after: placeIn(search) }),
  component: lazyRouteComponent(() => import('./supported-page.js'), 'SupportedPage'),
});
const child = createRoute({
  getParentRoute: () => supported,
  path: '/supported/$id',
  component: lazyRouteComponent(() => import('./child-page.js'), 'ChildPage'),
});

/** Children of whom social services told the school, for their psychologist and the head. */
export const supportedRoutes = supported.addChildren([list, child]);
