import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.js';
import { speaking } from '../shell/speaking.js';
import { remarksIn } from './places.js';

const remarks = createRoute({ getParentRoute: () => root, id: 'remarks', ...speaking('forms', 'remarks') });

const list = createRoute({
  getParentRoute: () => remarks,
  path: '/remarks',
  validateSearch: remarksIn,
  component: lazyRouteComponent(() => import('./remarks-page.js'), 'RemarksPage'),
});
const one = createRoute({
  getParentRoute: () => remarks,
  path: '/remarks/$agency/$id',
  component: lazyRouteComponent(() => import('./remark-page.js'), 'RemarkPage'),
});

/** Pages of whoever answers for an agency what the prosecutor remarked; the same at all of them. */
export const remarkRoutes = remarks.addChildren([list, one]);
