import { diagramOf, type By, type Lifecycle } from '#libs/lifecycle';
import { cite } from '#libs/legal-basis';
import {
  delegationLifecycleOf,
  erasureLifecycleOf,
  erasureRights,
  openingLifecycleOf,
  openingRights,
} from '#libs/service';
import { examinationLifecycle } from '../../../apps/expert-bureau/src/procedure/examination.lifecycle.js';
import { identityRequestLifecycle } from '../../../apps/oversight/src/procedure/identity-request.lifecycle.js';
import { remarkLifecycle } from '../../../apps/oversight/src/procedure/remark.lifecycle.js';
import { dataRequestLifecycle } from '../../../apps/platform-liaison/src/procedure/data-request.lifecycle.js';
import { investigationLifecycle } from '../../../apps/police/src/procedure/investigation.lifecycle.js';
import { referralLifecycle } from '../../../apps/school/src/procedure/referral.lifecycle.js';
import { supportLifecycle } from '../../../apps/social-services/src/procedure/support.lifecycle.js';

/** Every kind of record in the order in which a chain meets it. */
export const lifecycles: readonly { readonly agency: string; readonly kind: string; readonly lifecycle: Lifecycle }[] =
  [
    { agency: 'school', kind: 'referral', lifecycle: referralLifecycle },
    { agency: 'police', kind: 'investigation', lifecycle: investigationLifecycle },
    { agency: 'police', kind: 'opening', lifecycle: openingLifecycleOf('police', openingRights.police) },
    { agency: 'police', kind: 'delegation', lifecycle: delegationLifecycleOf('police') },
    { agency: 'platform-liaison', kind: 'data-request', lifecycle: dataRequestLifecycle },
    { agency: 'expert-bureau', kind: 'examination', lifecycle: examinationLifecycle },
    { agency: 'social-services', kind: 'support', lifecycle: supportLifecycle },
    {
      agency: 'social-services',
      kind: 'erasure',
      lifecycle: erasureLifecycleOf('social-services', erasureRights['social-services']),
    },
    { agency: 'oversight', kind: 'remark', lifecycle: remarkLifecycle },
    { agency: 'oversight', kind: 'identity-request', lifecycle: identityRequestLifecycle },
  ];

const who = (by: By): string =>
  Object.entries(by)
    .map(([role, relation]) => (role === 'system' ? 'the agency itself' : `${role} (${[relation].flat().join(', ')})`))
    .join('; ');

/** The lifecycles as a document: a diagram and the table of steps for each. */
export function lifecyclesDocument(): string {
  const parts = lifecycles.map(({ agency, kind, lifecycle }) => {
    const states = Object.entries(lifecycle.states).map(
      ([state, { says, final }]) =>
        `| \`${state}\`${final === true ? ' (final)' : ''} | ${says.en} | ${says.ru} | ${says.kk} |`,
    );
    const steps = Object.entries(lifecycle.steps).map(([step, row]) => {
      const clocks = [
        ...(row.starts ?? []).map((code) => `starts ${code}`),
        ...(row.meets ?? []).map((code) => `meets ${code}`),
        ...(row.clocks === undefined
          ? []
          : [`${row.clocks} all${(row.keeps ?? []).map((code) => `, but ${code}`).join('')}`]),
      ];
      const to = [row.to].flat().join(', ');
      return `| \`${step}\` | ${row.from.join(', ') || '(new)'} | ${to} | ${who(row.by)} | ${cite(row.basis).en} | ${(row.emits ?? []).map(({ type }) => `\`${type}\``).join('<br>')} | ${clocks.join('<br>')} |`;
    });
    return [
      `## ${agency}: ${kind}`,
      '',
      '```mermaid',
      diagramOf(lifecycle),
      '```',
      '',
      '| state | en | ru | kk |',
      '|---|---|---|---|',
      ...states,
      '',
      '| step | from | to | who | basis | states the fact | clocks |',
      '|---|---|---|---|---|---|---|',
      ...steps,
    ].join('\n');
  });
  return [
    '# Lifecycles',
    '',
    'Generated from the tables in `apps/*/src/procedure` by `npm run docs`; do not edit.',
    '',
    ...parts.flatMap((part) => [part, '']),
  ].join('\n');
}
