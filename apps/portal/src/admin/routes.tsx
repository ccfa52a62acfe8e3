import { createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { root } from '../shell/root.js';
import { Area } from '../texts/spoken.js';

const admin = createRoute({
  getParentRoute: () => root,
  id: 'admin',
  component: () => (
    <Area of={['admin']}>
      <Outlet />
    </Area>
  ),
});
const operation = createRoute({
  getParentRoute: () => admin,
  path: '/admin/operation',
  component: lazyRouteComponent(() => import('./operation-page.js'), 'OperationPage'),
});
const law = createRoute({
  getParentRoute: () => admin,
  path: '/admin/law',
  component: lazyRouteComponent(() => import('./law-page.js'), 'LawPage'),
});

/** Pages of administrators and auditors: how their service runs, and the law that it applies. */
export const adminRoutes = admin.addChildren([operation, law]);
