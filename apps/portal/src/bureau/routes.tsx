import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.js';
import { chatIn, numberIn, oneOf, placeIn, present } from '../shell/search.js';
import { speaking } from '../shell/speaking.js';
import {
  examinationTabs,
  kinds,
  orderLists,
  workLists,
  type ExaminationTab,
  type Kind,
  type OrderList,
  type WorkList,
} from './places.js';

const bureau = createRoute({
  getParentRoute: () => root,
  id: 'bureau',
  ...speaking('forms', 'bureau'),
});

const orders = createRoute({
  getParentRoute: () => bureau,
  path: '/bureau/orders',
  validateSearch: (search): { show?: OrderList; kind?: Kind; after?: string; number?: string } =>
    present({
      show: oneOf(orderLists, search['show']),
      kind: oneOf(kinds, search['kind']),
      after: placeIn(search),
      number: numberIn(search),
    }),
  component: lazyRouteComponent(() => import('./orders-page.js'), 'OrdersPage'),
});
const mine = createRoute({
  getParentRoute: () => bureau,
  path: '/bureau/mine',
  validateSearch: (search): { show?: WorkList; after?: string; number?: string } =>
    present({ show: oneOf(workLists, search['show']), after: placeIn(search), number: numberIn(search) }),
  component: lazyRouteComponent(() => import('./mine-page.js'), 'MinePage'),
});
const experts = createRoute({
  getParentRoute: () => bureau,
  path: '/bureau/experts',
  component: lazyRouteComponent(() => import('./experts-page.js'), 'ExpertsPage'),
});
const one = createRoute({
  getParentRoute: () => bureau,
  path: '/bureau/examinations/$id',
  validateSearch: (search): { tab?: ExaminationTab; chat?: string } =>
    present({ tab: oneOf(examinationTabs, search['tab']), chat: chatIn(search) }),
  component: lazyRouteComponent(() => import('./examination-page.js'), 'ExaminationPage'),
});

/** Pages of coordinators and experts. */
export const bureauRoutes = bureau.addChildren([orders, mine, experts, one]);
