import { oversight, type Chain } from '../api/oversight.js';
import { ExportList } from '../parts/export-list.js';
import { useSay, useSayFirst } from '../texts/spoken.js';

const columns = [
  'number',
  'state',
  'urgency',
  'region',
  'sex',
  'age',
  'opened',
  'changed',
  'breaches',
  'returns',
  'refusals',
] as const;
const most = '200';

/** Chains as codes, times and counts; no name exists here. */
export function ExportChains({ of }: { readonly of: Parameters<typeof oversight.chains>[0] }) {
  const say = useSay();
  const first = useSayFirst();
  const said = (kind: string, value: string | null): string =>
    value === null ? '' : first([`is.${kind}.${value}`, `value.${value}`], value);
  return (
    <ExportList<Chain>
      name="chains"
      heads={columns.map((each) => say(`export.${each}`))}
      page={(after) => oversight.chains({ ...of, limit: most, ...(after === undefined ? {} : { after }) })}
      row={(each) => [
        each.number ?? each.chainId,
        each.says,
        said('urgency', each.urgency),
        said('region', each.region),
        said('sex', each.sex),
        said('ageBand', each.ageBand),
        each.startedAt,
        each.lastFactAt,
        String(each.breaches),
        String(each.returns),
        String(each.refusals),
      ]}
    />
  );
}
