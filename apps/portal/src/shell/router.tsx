import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ReferralList } from '../school/referral-list.js';
import { Frame } from './frame.js';
import { oneOf, parts, shown, type Part, type Shown } from './places.js';

const root = createRootRoute({ component: Frame });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/referrals' });
  },
});
const list = createRoute({
  getParentRoute: () => root,
  path: '/referrals',
  validateSearch: (search): { show?: Shown; after?: string } => {
    const show = oneOf(shown, search['show']);
    const { after } = search;
    return { ...(show === undefined ? {} : { show }), ...(typeof after === 'string' ? { after } : {}) };
  },
  component: ReferralList,
});
const begin = createRoute({
  getParentRoute: () => root,
  path: '/referrals/new',
  component: lazyRouteComponent(() => import('../school/new-referral.js'), 'NewReferral'),
});
const draft = createRoute({
  getParentRoute: () => root,
  path: '/referrals/$id/draft',
  validateSearch: (search): { part?: Part } => {
    const part = oneOf(parts, search['part']);
    return part === undefined ? {} : { part };
  },
  component: lazyRouteComponent(() => import('../school/draft-page.js'), 'DraftPage'),
});
const referral = createRoute({
  getParentRoute: () => root,
  path: '/referrals/$id',
  component: lazyRouteComponent(() => import('../school/referral-page.js'), 'ReferralPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, list, begin, draft, referral]),
  basepath: '/portal',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
