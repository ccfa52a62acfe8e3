import type { DataOf } from '#libs/documents';
import { cite, type ProvisionCode } from '#libs/legal-basis';
import type { Rule } from '#libs/lifecycle';
import {
  childIsHeard,
  conclusionsAreIn,
  juvenileInspectorTakesPart,
  requestsAreDocumented,
  suspectIsIdentified,
} from '../../procedure/completion.rules.js';
import { isDevice } from '../../procedure/evidence-register.js';
import type { Investigation } from '../../procedure/investigation.js';
import { headingOf, referenceOf, type CaseFile } from './case-file.js';

/** Everything relied on has its hash from the day it was acquired (manual, section 5). */
const hashedAtAcquisition: Rule<Investigation> = {
  code: 'hashed-at-acquisition',
  says: {
    en: 'Every item has its SHA-256 from its acquisition',
    ru: 'У каждого объекта есть SHA-256 с момента получения',
    kk: 'Әр объектінің алынған сәттен SHA-256 хэш-сомасы бар',
  },
  holds: ({ evidence }) => evidence.every((item) => isDevice(item) || item.sha256 !== undefined),
};

const checks: readonly { readonly rule: Rule<Investigation>; readonly basis: ProvisionCode }[] = [
  { rule: hashedAtAcquisition, basis: 'cpc-125' },
  { rule: requestsAreDocumented, basis: 'manual-digital-evidence' },
  { rule: childIsHeard, basis: 'cpc-214' },
  { rule: conclusionsAreIn, basis: 'cpc-288' },
  { rule: suspectIsIdentified, basis: 'cpc-202' },
  { rule: juvenileInspectorTakesPart, basis: 'internal-procedure' },
];

/** Where the case stands on its way to the prosecutor: the rules by which it can be completed. */
export function readinessReport(file: CaseFile): DataOf<'readiness-report'> {
  const { tx, investigation } = file;
  const at = { now: tx.now, actor: tx.actor, newId: tx.newId };
  return {
    ...{ ...headingOf(file), case: referenceOf(investigation) },
    checks: checks.map(({ rule, basis }) => ({
      ...{ code: rule.code, says: rule.says, basis: cite(basis), blocking: true },
      state: rule.holds(investigation, {}, at) ? ('met' as const) : ('unmet' as const),
    })),
  };
}
