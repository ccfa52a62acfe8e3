import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.js';
import { mineIn, numberIn, oneOf, placeIn, present } from '../shell/search.js';
import { speaking } from '../shell/speaking.js';
import {
  applicationLists,
  applicationParts,
  groupLists,
  platforms,
  takedownLists,
  type ApplicationList,
  type ApplicationPart,
  type GroupList,
  type Platform,
  type TakedownList,
} from './places.js';

const bullying = createRoute({
  getParentRoute: () => root,
  id: 'bullying',
  ...speaking('forms', 'school', 'bullying', 'lists'),
});

interface Search<L> {
  show?: L;
  after?: string;
  number?: string;
}
const listed =
  <L extends string>(lists: readonly L[]) =>
  (search: Record<string, unknown>): Search<L> =>
    present({ show: oneOf(lists, search['show']), after: placeIn(search), number: numberIn(search) });

const applications = createRoute({
  getParentRoute: () => bullying,
  path: '/applications',
  validateSearch: (search): Search<ApplicationList> => listed(applicationLists)(search),
  component: lazyRouteComponent(() => import('./school/applications-page.js'), 'ApplicationsPage'),
});
const begin = createRoute({
  getParentRoute: () => bullying,
  path: '/applications/new',
  component: lazyRouteComponent(() => import('./school/new-application.js'), 'NewApplication'),
});
const draft = createRoute({
  getParentRoute: () => bullying,
  path: '/applications/$id/draft',
  validateSearch: (search): { part?: ApplicationPart } => present({ part: oneOf(applicationParts, search['part']) }),
  component: lazyRouteComponent(() => import('./school/draft-page.js'), 'ApplicationDraftPage'),
});
const application = createRoute({
  getParentRoute: () => bullying,
  path: '/applications/$id',
  component: lazyRouteComponent(() => import('./school/application-page.js'), 'ApplicationPage'),
});
const group = createRoute({
  getParentRoute: () => bullying,
  path: '/bureau/applications',
  validateSearch: (search): Search<GroupList> => listed(groupLists)(search),
  component: lazyRouteComponent(() => import('./bureau/group-page.js'), 'GroupPage'),
});
const considered = createRoute({
  getParentRoute: () => bullying,
  path: '/bureau/applications/$id',
  component: lazyRouteComponent(() => import('./bureau/considered-page.js'), 'ConsideredPage'),
});
const takedowns = createRoute({
  getParentRoute: () => bullying,
  path: '/liaison/takedowns',
  validateSearch: (search): Search<TakedownList> & { platform?: Platform; mine?: true } => ({
    ...listed(takedownLists)(search),
    ...present({ platform: oneOf(platforms, search['platform']), mine: mineIn(search) }),
  }),
  component: lazyRouteComponent(() => import('./liaison/takedowns-page.js'), 'TakedownsPage'),
});
const takedown = createRoute({
  getParentRoute: () => bullying,
  path: '/liaison/takedowns/$id',
  component: lazyRouteComponent(() => import('./liaison/takedown-page.js'), 'TakedownPage'),
});

/** The second route: applications about cyberbullying at school, before the expert group, and orders to take material down. */
export const bullyingRoutes = bullying.addChildren([
  applications,
  begin,
  draft,
  application,
  group,
  considered,
  takedowns,
  takedown,
]);
