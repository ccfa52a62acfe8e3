import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { urgencies, type Urgency } from '../parts/urgency.js';
import { root } from '../shell/root.js';
import { numberIn, oneOf, placeIn, present } from '../shell/search.js';
import { speaking } from '../shell/speaking.js';
import {
  agencies,
  chainLists,
  emergencyLists,
  links,
  remarkLists,
  regions,
  stages,
  tabs,
  type Agency,
  type ChainList,
  type EmergencyList,
  type Link,
  type RemarkList,
  type Region,
  type Stage,
  type Tab,
} from './places.js';

interface ChainsSearch {
  show?: ChainList;
  stage?: Stage;
  link?: Link;
  region?: Region;
  urgency?: Urgency;
  number?: string;
  after?: string;
}

const oversight = createRoute({
  getParentRoute: () => root,
  id: 'oversight',
  ...speaking('forms', 'oversight', 'lists'),
});

const map = createRoute({
  getParentRoute: () => oversight,
  path: '/oversight/map',
  component: lazyRouteComponent(() => import('./map-page.js'), 'MapPage'),
});
const overdue = createRoute({
  getParentRoute: () => oversight,
  path: '/oversight/overdue',
  validateSearch: (search): { agency?: Agency; after?: string; number?: string } =>
    present({ agency: oneOf(agencies, search['agency']), after: placeIn(search), number: numberIn(search) }),
  component: lazyRouteComponent(() => import('./overdue-page.js'), 'OverduePage'),
});
const chains = createRoute({
  getParentRoute: () => oversight,
  path: '/oversight/chains',
  validateSearch: (search): ChainsSearch =>
    present({
      show: oneOf(chainLists, search['show']),
      stage: oneOf(stages, search['stage']),
      // The router reads a figure in an address as a number.
      link: oneOf(links, String(search['link'])),
      region: oneOf(regions, search['region']),
      urgency: oneOf(urgencies, search['urgency']),
      number: numberIn(search),
      after: placeIn(search),
    }),
  component: lazyRouteComponent(() => import('./chains-page.js'), 'ChainsPage'),
});
const one = createRoute({
  getParentRoute: () => oversight,
  path: '/oversight/chains/$id',
  validateSearch: (search): { tab?: Tab; link?: Link } =>
    present({ tab: oneOf(tabs, search['tab']), link: oneOf(links, String(search['link'])) }),
  component: lazyRouteComponent(() => import('./chain-page.js'), 'ChainPage'),
});
const overrides = createRoute({
  getParentRoute: () => oversight,
  path: '/oversight/overrides',
  validateSearch: (search): { after?: string; number?: string } =>
    present({ after: placeIn(search), number: numberIn(search) }),
  component: lazyRouteComponent(() => import('./overrides-page.js'), 'OverridesPage'),
});
const emergencies = createRoute({
  getParentRoute: () => oversight,
  path: '/oversight/emergencies',
  validateSearch: (search): { show?: EmergencyList; after?: string; number?: string } =>
    present({ show: oneOf(emergencyLists, search['show']), after: placeIn(search), number: numberIn(search) }),
  component: lazyRouteComponent(() => import('./emergencies-page.js'), 'EmergenciesPage'),
});
const law = createRoute({
  getParentRoute: () => oversight,
  path: '/oversight/law',
  component: lazyRouteComponent(() => import('./law-page.js'), 'LawPage'),
});
const remarks = createRoute({
  getParentRoute: () => oversight,
  path: '/oversight/remarks',
  validateSearch: (search): { show?: RemarkList; after?: string; number?: string } =>
    present({ show: oneOf(remarkLists, search['show']), after: placeIn(search), number: numberIn(search) }),
  component: lazyRouteComponent(() => import('./remarks-page.js'), 'RemarksPage'),
});
const remark = createRoute({
  getParentRoute: () => oversight,
  path: '/oversight/remarks/$id',
  component: lazyRouteComponent(() => import('./remark-page.js'), 'RemarkPage'),
});
const documents = createRoute({
  getParentRoute: () => oversight,
  path: '/oversight/documents',
  component: lazyRouteComponent(() => import('./documents-page.js'), 'DocumentsPage'),
});
const decisions = createRoute({
  getParentRoute: () => oversight,
  path: '/oversight/decisions',
  validateSearch: (search): { after?: string; number?: string } =>
    present({ after: placeIn(search), number: numberIn(search) }),
  component: lazyRouteComponent(() => import('./decisions-page.js'), 'DecisionsPage'),
});
const figures = createRoute({
  getParentRoute: () => oversight,
  path: '/oversight/figures',
  component: lazyRouteComponent(() => import('./figures-page.js'), 'FiguresPage'),
});

/** Pages of prosecutors and analysts. */
export const oversightRoutes = oversight.addChildren([
  map,
  overdue,
  chains,
  one,
  overrides,
  emergencies,
  law,
  remarks,
  remark,
  decisions,
  documents,
  figures,
]);
