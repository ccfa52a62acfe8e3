import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.js';

export const deputyRoutes = createRoute({
  getParentRoute: () => root,
  path: '/deputies',
  component: lazyRouteComponent(() => import('./deputies-page.js'), 'DeputiesPage'),
});
