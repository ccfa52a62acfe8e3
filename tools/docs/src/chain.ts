import { agencies, contracts } from '#libs/contracts';

/** The chain as a document: who tells whom what, and what of it is sealed. */
export function chainDocument(): string {
  const all = [...contracts().values()];
  const pairs = agencies
    .flatMap((from) =>
      agencies.flatMap((to) => ({
        from,
        to,
        facts: all.filter((contract) => contract.from === from && contract.to.includes(to)),
      })),
    )
    .filter(({ facts }) => facts.length > 0);
  const name = (agency: string): string => agency.replaceAll('-', '_');
  const diagram = [
    'flowchart LR',
    ...agencies.map((agency) => `  ${name(agency)}[${agency}]`),
    ...pairs
      .filter(({ to, from }) => to !== 'oversight' && from !== 'oversight')
      .map(({ from, to, facts }) => `  ${name(from)} -->|${String(facts.length)}| ${name(to)}`),
    ...agencies.filter((agency) => agency !== 'oversight').map((agency) => `  ${name(agency)} -.-> oversight`),
  ];
  const tables = pairs.map(({ from, to, facts }) =>
    [
      `## ${from} → ${to}`,
      '',
      '| event | en | ru | kk | open attributes | sealed for the receiver |',
      '|---|---|---|---|---|---|',
      ...facts.map((contract) => {
        const open = contract.shows?.[to] ?? Object.keys(contract.open.shape);
        const sealed = contract.sealed?.[to];
        return `| \`${contract.type}\` | ${contract.says.en} | ${contract.says.ru} | ${contract.says.kk} | ${open.join(', ')} | ${sealed === undefined ? '' : Object.keys(sealed.shape).join(', ')} |`;
      }),
    ].join('\n'),
  );
  return [
    '# The chain',
    '',
    'Generated from `libs/contracts` by `npm run docs`; do not edit. Numbers on the arrows count kinds of events.',
    '',
    '```mermaid',
    ...diagram,
    '```',
    '',
    ...tables.flatMap((table) => [table, '']),
  ].join('\n');
}
