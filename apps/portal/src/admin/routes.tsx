import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../shell/root.js';
import { speaking } from '../shell/speaking.js';
import { accessIn, accountsIn, decisionsIn, unitsIn, yearIn } from './places.js';

const admin = createRoute({
  getParentRoute: () => root,
  id: 'admin',
  ...speaking('access', 'accounts', 'admin', 'law', 'units'),
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
const days = createRoute({
  getParentRoute: () => admin,
  path: '/admin/days',
  validateSearch: yearIn,
  component: lazyRouteComponent(() => import('./law/days-page.js'), 'DaysPage'),
});
const templates = createRoute({
  getParentRoute: () => admin,
  path: '/admin/templates',
  component: lazyRouteComponent(() => import('./templates-page.js'), 'TemplatesPage'),
});

const accounts = createRoute({
  getParentRoute: () => admin,
  path: '/admin/accounts',
  validateSearch: accountsIn,
  component: lazyRouteComponent(() => import('./accounts-page.js'), 'AccountsPage'),
});
const newAccount = createRoute({
  getParentRoute: () => admin,
  path: '/admin/accounts/new',
  component: lazyRouteComponent(() => import('./new-account-page.js'), 'NewAccountPage'),
});
const importing = createRoute({
  getParentRoute: () => admin,
  path: '/admin/accounts/import',
  component: lazyRouteComponent(() => import('./import-page.js'), 'ImportPage'),
});
const account = createRoute({
  getParentRoute: () => admin,
  path: '/admin/accounts/$id',
  component: lazyRouteComponent(() => import('./account-page.js'), 'AccountPage'),
});

const access = createRoute({
  getParentRoute: () => admin,
  path: '/admin/access',
  validateSearch: accessIn,
  component: lazyRouteComponent(() => import('./access/access-page.js'), 'AccessPage'),
});
const accessDecisions = createRoute({
  getParentRoute: () => admin,
  path: '/admin/access/decisions',
  validateSearch: decisionsIn,
  component: lazyRouteComponent(() => import('./access/decisions-page.js'), 'DecisionsPage'),
});

const units = createRoute({
  getParentRoute: () => admin,
  path: '/admin/units',
  validateSearch: unitsIn,
  component: lazyRouteComponent(() => import('./units/units-page.js'), 'UnitsPage'),
});
const newUnit = createRoute({
  getParentRoute: () => admin,
  path: '/admin/units/new',
  component: lazyRouteComponent(() => import('./units/new-unit-page.js'), 'NewUnitPage'),
});
const importingUnits = createRoute({
  getParentRoute: () => admin,
  path: '/admin/units/import',
  component: lazyRouteComponent(() => import('./units/unit-import-page.js'), 'UnitImportPage'),
});
const unit = createRoute({
  getParentRoute: () => admin,
  path: '/admin/units/$id',
  component: lazyRouteComponent(() => import('./units/unit-page.js'), 'UnitPage'),
});
const letterhead = createRoute({
  getParentRoute: () => admin,
  path: '/admin/units/$id/letterhead',
  component: lazyRouteComponent(() => import('./units/letterhead-page.js'), 'LetterheadPage'),
});

/** Pages of administrators and auditors: how their service runs, the law that it applies, who may sign in, and where they work. */
export const adminRoutes = admin.addChildren([
  operation,
  law,
  days,
  templates,
  accounts,
  newAccount,
  importing,
  account,
  access,
  accessDecisions,
  units,
  newUnit,
  importingUnits,
  unit,
  letterhead,
]);
