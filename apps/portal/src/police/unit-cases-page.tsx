import { getRouteApi } from '@tanstack/react-router';
import { investigations } from '../api/police.js';
import { ExportList } from '../parts/export-list.js';
import { useSay, useTexts, type MessageId } from '../texts/spoken.js';
import { CaseList, type CaseQuery } from './case-list.js';
import { unitAsks, unitLists } from './places.js';

const route = getRouteApi('/police/police/unit/cases');
const columns = ['number', 'state', 'urgency', 'due', 'dueAt', 'opened', 'changed', 'assigned'] as const;
const most = 100;

/** Every case of the unit for its head: what waits for a decision, and whatever stage it has come to. */
export function UnitCasesPage() {
  const { show = 'joinder', urgency, mine = false, after, number } = route.useSearch();
  return (
    <CaseList
      to="/police/unit/cases"
      of="unitcases"
      lists={unitLists}
      asks={unitAsks}
      {...{ show, urgency, mine, after, number }}
      actions={(query) => <ExportCases of={query} />}
    />
  );
}

function ExportCases({ of }: { readonly of: CaseQuery }) {
  const say = useSay();
  const texts = useTexts();
  return (
    <ExportList
      name="cases"
      heads={columns.map((each) => say(`export.${each}`))}
      page={(after) => investigations.list({ ...of, limit: most, ...(after === undefined ? {} : { after }) })}
      row={({ id, status, urgency, erdrNumber, referralNumber, due, openedAt, changedAt, assignees }) => [
        erdrNumber ?? referralNumber ?? id,
        say(`state.${status}` as MessageId),
        urgency === undefined ? '' : say(`urgency.${urgency}`),
        due === null ? '' : texts(due.says),
        due?.dueAt ?? '',
        openedAt ?? '',
        changedAt ?? '',
        String(assignees?.length ?? 0),
      ]}
    />
  );
}
