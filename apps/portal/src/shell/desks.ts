import type { LinkProps } from '@tanstack/react-router';
import type { Assignment } from '../api/session.js';
import type { MessageId } from '../texts/spoken.js';

/** Pages of people in one role: the first link is where their day begins. */
export interface Desk {
  readonly agency: string;
  readonly roles: readonly string[];
  readonly links: readonly [DeskLink, ...DeskLink[]];
}
export interface DeskLink {
  readonly to: NonNullable<LinkProps['to']>;
  readonly says: MessageId;
}

const referrals = { to: '/referrals', says: 'nav.referrals' } as const;
const supported = { to: '/supported', says: 'nav.supported' } as const;
const applications = { to: '/applications', says: 'nav.applications' } as const;
const group = { to: '/bureau/applications', says: 'nav.group' } as const;
const takedowns = { to: '/liaison/takedowns', says: 'nav.takedowns' } as const;
const inbox = { to: '/police/inbox', says: 'nav.inbox' } as const;
const tips = { to: '/police/tips', says: 'nav.tips' } as const;
const cases = { to: '/police/cases', says: 'nav.cases' } as const;
const emergencies = { to: '/police/emergencies', says: 'nav.emergencies' } as const;
const unit = { to: '/police/unit', says: 'nav.unit' } as const;
const requests = { to: '/liaison/requests', says: 'nav.requests' } as const;
const platforms = { to: '/liaison/platforms', says: 'nav.platforms' } as const;
const map = { to: '/oversight/map', says: 'nav.map' } as const;
const overdue = { to: '/oversight/overdue', says: 'nav.overdue' } as const;
const chains = { to: '/oversight/chains', says: 'nav.chains' } as const;
const overrides = { to: '/oversight/overrides', says: 'nav.overrides' } as const;
const emergenciesTold = { to: '/oversight/emergencies', says: 'nav.emergencies' } as const;
const decisions = { to: '/oversight/decisions', says: 'nav.decisions' } as const;
const decided = { to: '/oversight/law', says: 'nav.decided' } as const;
const remarks = { to: '/oversight/remarks', says: 'nav.remarks' } as const;
const documents = { to: '/oversight/documents', says: 'nav.documents' } as const;
const figures = { to: '/oversight/figures', says: 'nav.figures' } as const;
const orders = { to: '/bureau/orders', says: 'nav.orders' } as const;
const experts = { to: '/bureau/experts', says: 'nav.experts' } as const;
const examinations = { to: '/bureau/mine', says: 'nav.examinations' } as const;
const caseload = { to: '/social/caseload', says: 'nav.caseload' } as const;
const services = { to: '/social/services', says: 'nav.services' } as const;
const operation = { to: '/admin/operation', says: 'nav.operation' } as const;
const law = { to: '/admin/law', says: 'nav.law' } as const;
const days = { to: '/admin/days', says: 'nav.days' } as const;
const templates = { to: '/admin/templates', says: 'nav.templates' } as const;
const accounts = { to: '/admin/accounts', says: 'nav.accounts' } as const;
const access = { to: '/admin/access', says: 'nav.access' } as const;
const units = { to: '/admin/units', says: 'nav.units' } as const;
const erasures = { to: '/erasures', says: 'nav.erasures' } as const;
/** Those that the prosecutor made to the agency. */
const toAnswer = { to: '/remarks', says: 'nav.toAnswer' } as const;
const operators = ['administrator', 'auditor'] as const;

/** Which role begins where. Whoever has several gets the links of all of them, in this order. */
const desks: readonly Desk[] = [
  { agency: 'school', roles: ['psychologist', 'teacher', 'head-of-school'], links: [referrals] },
  { agency: 'school', roles: ['psychologist', 'head-of-school'], links: [applications, supported, toAnswer] },
  { agency: 'school', roles: ['psychologist', 'teacher', 'head-of-school'], links: [erasures] },
  { agency: 'police', roles: ['duty-officer'], links: [inbox, tips, emergencies] },
  { agency: 'police', roles: ['investigator', 'juvenile-inspector'], links: [cases, emergencies] },
  { agency: 'police', roles: ['investigator'], links: [toAnswer] },
  { agency: 'police', roles: ['head-of-unit'], links: [unit, inbox, tips, emergencies, toAnswer] },
  { agency: 'platform-liaison', roles: ['liaison-officer'], links: [requests, takedowns, platforms, toAnswer] },
  {
    agency: 'oversight',
    roles: ['prosecutor'],
    links: [map, overdue, chains, overrides, decisions, emergenciesTold, decided, remarks, documents, figures],
  },
  { agency: 'oversight', roles: ['analyst'], links: [figures, map] },
  { agency: 'expert-bureau', roles: ['coordinator'], links: [orders, experts, group, toAnswer] },
  { agency: 'expert-bureau', roles: ['expert'], links: [examinations] },
  { agency: 'expert-bureau', roles: ['expert-group-member'], links: [group] },
  {
    agency: 'social-services',
    roles: ['coordinator', 'social-worker', 'rehabilitation-psychologist'],
    links: [caseload],
  },
  { agency: 'social-services', roles: ['coordinator', 'social-worker'], links: [toAnswer, erasures] },
  { agency: 'social-services', roles: ['partner'], links: [services] },
  ...(['school', 'police', 'platform-liaison', 'expert-bureau', 'social-services', 'oversight'] as const).map(
    (agency): Desk => ({ agency, roles: operators, links: [operation, accounts, access, units, law, days] }),
  ),
  ...(['school', 'social-services'] as const).map((agency): Desk => ({
    agency,
    roles: ['auditor'],
    links: [erasures],
  })),
  ...(['police', 'platform-liaison'] as const).map((agency): Desk => ({
    agency,
    roles: operators,
    links: [templates],
  })),
];

/** The pages that somebody has, each once. */
export function linksOf(assignments: readonly Assignment[]): readonly DeskLink[] {
  const own = desks.filter(({ agency, roles }) =>
    assignments.some((each) => each.agency === agency && roles.includes(each.role)),
  );
  return [...new Set(own.flatMap(({ links }) => links))];
}
