import { getRouteApi } from '@tanstack/react-router';
import { CaseList } from './case-list.js';
import { caseLists, casesAsk } from './places.js';

const route = getRouteApi('/police/police/cases');

/** An investigator's cases. */
export function CasesPage() {
  const { show = 'open', urgency, after, number } = route.useSearch();
  return (
    <CaseList
      to="/police/cases"
      of="cases"
      lists={caseLists}
      asks={casesAsk}
      mine="always"
      {...{ show, urgency, after, number }}
    />
  );
}
