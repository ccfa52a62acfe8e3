import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.js';
import { mineIn, numberIn, oneOf, placeIn, present } from '../shell/search.js';
import { speaking } from '../shell/speaking.js';
import { parts, shown, type Part, type Shown } from './places.js';

const school = createRoute({
  getParentRoute: () => root,
  id: 'school',
  ...speaking('school', 'sending', 'lists'),
});

const list = createRoute({
  getParentRoute: () => school,
  path: '/referrals',
  validateSearch: (search): { show?: Shown; mine?: true; after?: string; number?: string } =>
    present({
      show: oneOf(shown, search['show']),
      mine: mineIn(search),
      after: placeIn(search),
      number: numberIn(search),
    }),
  component: lazyRouteComponent(() => import('./referral-list.js'), 'ReferralList'),
});
const begin = createRoute({
  getParentRoute: () => school,
  path: '/referrals/new',
  component: lazyRouteComponent(() => import('./new-referral.js'), 'NewReferral'),
});
const draft = createRoute({
  getParentRoute: () => school,
  path: '/referrals/$id/draft',
  validateSearch: (search): { part?: Part } => present({ part: oneOf(parts, search['part']) }),
  component: lazyRouteComponent(() => import('./draft-page.js'), 'DraftPage'),
});
const referral = createRoute({
  getParentRoute: () => school,
  path: '/referrals/$id',
  component: lazyRouteComponent(() => import('./referral-page.js'), 'ReferralPage'),
});

/** Pages of psychologists, teachers and heads of school. */
export const schoolRoutes = school.addChildren([list, begin, draft, referral]);
