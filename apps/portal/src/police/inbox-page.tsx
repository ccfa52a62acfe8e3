import { getRouteApi } from '@tanstack/react-router';
import { CaseList } from './case-list.js';
import { inboxAsks, inboxes } from './places.js';

const route = getRouteApi('/police/police/inbox');

/** Referrals of the unit: for duty officers and the head of unit. */
export function InboxPage() {
  const { show = 'new', urgency, mine = false, after, number } = route.useSearch();
  return (
    <CaseList
      to="/police/inbox"
      of="inbox"
      lists={inboxes}
      asks={inboxAsks}
      {...{ show, urgency, mine, after, number }}
    />
  );
}
