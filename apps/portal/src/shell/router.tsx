import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { bureauRoutes } from '../bureau/routes.js';
import { bullyingRoutes } from '../bullying/routes.js';
import { deputyRoutes } from '../deputies/routes.js';
import { erasureRoutes } from '../erasures/routes.js';
import { liaisonRoutes } from '../liaison/routes.js';
import { oversightRoutes } from '../oversight/routes.js';
import { remarkRoutes } from '../remarks/routes.js';
import { adminRoutes } from '../admin/routes.js';
import { policeRoutes } from '../police/routes.js';
import { schoolRoutes } from '../school/routes.js';
import { supportedRoutes } from '../school/supported/routes.js';
import { socialRoutes } from '../social/routes.js';
import { Broken, Nowhere } from './nowhere.js';
import { root } from './root.js';
import { oneOf, placeIn, present } from './search.js';
import { Start } from './start.js';

/** Which notices an address shows. */
interface NoticesSearch {
  readonly show?: 'all' | 'deadlines';
  readonly after?: string;
}
const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  validateSearch: (search: Record<string, unknown>): NoticesSearch =>
    present({ show: oneOf(['all', 'deadlines'], search['show']), after: placeIn(search) }),
  component: lazyRouteComponent(() => import('./notices/notices-page.js'), 'NoticesPage'),
});
const signedIn = createRoute({
  getParentRoute: () => root,
  path: '/signed-in',
  component: lazyRouteComponent(() => import('./signed-in.js'), 'SignedIn'),
});
const start = createRoute({ getParentRoute: () => root, path: '/', component: Start });

export const router = createRouter({
  routeTree: root.addChildren([
    adminRoutes,
    start,
    notices,
    signedIn,
    bullyingRoutes,
    bureauRoutes,
    deputyRoutes,
    erasureRoutes,
    liaisonRoutes,
    oversightRoutes,
    policeRoutes,
    remarkRoutes,
    schoolRoutes,
    socialRoutes,
    supportedRoutes,
  ]),
  basepath: '/portal',
  scrollRestoration: true,
  defaultNotFoundComponent: Nowhere,
  defaultErrorComponent: Broken,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
