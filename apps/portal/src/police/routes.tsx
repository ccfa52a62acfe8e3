import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { urgencies, type Urgency } from '../parts/urgency.js';
import { root } from '../shell/root.js';
import { chatIn, fileIn, lineIn, mineIn, numberIn, oneOf, placeIn, present } from '../shell/search.js';
import { speaking } from '../shell/speaking.js';
import { tipLists, tipTabs, type TipList, type TipTab } from './tips/places.js';
import { openingLists, type OpeningList } from './emergencies/places.js';
import { caseLists, inboxes, tabs, unitLists, type Tab } from './places.js';

interface CasesSearch<L> {
  show?: L;
  urgency?: Urgency;
  mine?: true;
  after?: string;
  number?: string;
}
const casesIn =
  <L extends string>(lists: readonly L[]) =>
  (search: Record<string, unknown>): CasesSearch<L> =>
    present({
      show: oneOf(lists, search['show']),
      urgency: oneOf(urgencies, search['urgency']),
      mine: mineIn(search),
      after: placeIn(search),
      number: numberIn(search),
    });

const police = createRoute({
  getParentRoute: () => root,
  id: 'police',
  ...speaking('forms', 'police', 'lists'),
});

const inbox = createRoute({
  getParentRoute: () => police,
  path: '/police/inbox',
  validateSearch: casesIn(inboxes),
  component: lazyRouteComponent(() => import('./inbox-page.js'), 'InboxPage'),
});
const cases = createRoute({
  getParentRoute: () => police,
  path: '/police/cases',
  validateSearch: casesIn(caseLists),
  component: lazyRouteComponent(() => import('./cases-page.js'), 'CasesPage'),
});
const unit = createRoute({
  getParentRoute: () => police,
  path: '/police/unit',
  component: lazyRouteComponent(() => import('./unit-page.js'), 'UnitPage'),
});
const unitCases = createRoute({
  getParentRoute: () => police,
  path: '/police/unit/cases',
  validateSearch: casesIn(unitLists),
  component: lazyRouteComponent(() => import('./unit-cases-page.js'), 'UnitCasesPage'),
});
const one = createRoute({
  getParentRoute: () => police,
  path: '/police/cases/$id',
  validateSearch: (search): { tab?: Tab; file?: string; chat?: string; line?: number } =>
    present({ tab: oneOf(tabs, search['tab']), file: fileIn(search), chat: chatIn(search), line: lineIn(search) }),
  component: lazyRouteComponent(() => import('./case-page.js'), 'CasePage'),
});

const emergencies = createRoute({
  getParentRoute: () => police,
  path: '/police/emergencies',
  validateSearch: (search): { show?: OpeningList; after?: string; number?: string } =>
    present({ show: oneOf(openingLists, search['show']), after: placeIn(search), number: numberIn(search) }),
  component: lazyRouteComponent(() => import('./emergencies/openings-page.js'), 'OpeningsPage'),
});
const emergency = createRoute({
  getParentRoute: () => police,
  path: '/police/emergencies/$id',
  component: lazyRouteComponent(() => import('./emergencies/opening-page.js'), 'OpeningPage'),
});

const tips = createRoute({
  getParentRoute: () => police,
  path: '/police/tips',
  validateSearch: (search): { show?: TipList; after?: string; number?: string } =>
    present({ show: oneOf(tipLists, search['show']), after: placeIn(search), number: numberIn(search) }),
  component: lazyRouteComponent(() => import('./tips/tips-page.js'), 'TipsPage'),
});
const tip = createRoute({
  getParentRoute: () => police,
  path: '/police/tips/$id',
  validateSearch: (search): { tab?: TipTab; file?: string } =>
    present({ tab: oneOf(tipTabs, search['tab']), file: fileIn(search) }),
  component: lazyRouteComponent(() => import('./tips/tip-page.js'), 'TipPage'),
});

/** Pages of duty officers, investigators, juvenile inspectors and heads of unit. */
export const policeRoutes = police.addChildren([inbox, cases, unit, unitCases, one, emergencies, emergency, tips, tip]);
