import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.js';
import { numberIn, oneOf, placeIn, present } from '../shell/search.js';
import { speaking } from '../shell/speaking.js';
import { caseloads, serviceLists, tabs, type Caseload, type ServiceList, type Tab } from './places.js';

const social = createRoute({
  getParentRoute: () => root,
  id: 'social',
  ...speaking('forms', 'social', 'lists'),
});

const caseload = createRoute({
  getParentRoute: () => social,
  path: '/social/caseload',
  validateSearch: (search): { show?: Caseload; mine?: boolean; after?: string; number?: string } =>
    present({
      show: oneOf(caseloads, search['show']),
      mine: typeof search['mine'] === 'boolean' ? search['mine'] : undefined,
      after: placeIn(search),
      number: numberIn(search),
    }),
  component: lazyRouteComponent(() => import('./caseload-page.js'), 'CaseloadPage'),
});
const support = createRoute({
  getParentRoute: () => social,
  path: '/social/caseload/$id',
  validateSearch: (search): { tab?: Tab } => present({ tab: oneOf(tabs, search['tab']) }),
  component: lazyRouteComponent(() => import('./support-page.js'), 'SupportPage'),
});
const services = createRoute({
  getParentRoute: () => social,
  path: '/social/services',
  validateSearch: (search): { show?: ServiceList; after?: string; number?: string } =>
    present({ show: oneOf(serviceLists, search['show']), after: placeIn(search), number: numberIn(search) }),
  component: lazyRouteComponent(() => import('./services-page.js'), 'ServicesPage'),
});
const service = createRoute({
  getParentRoute: () => social,
  path: '/social/services/$id',
  component: lazyRouteComponent(() => import('./service-page.js'), 'ServicePage'),
});

/** Pages of social workers, psychologists and coordinators of a centre, and of its partners. */
export const socialRoutes = social.addChildren([caseload, support, services, service]);
