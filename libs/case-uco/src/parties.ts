import type { CaseRecord } from './case-record.js';
import type { Graph } from './graph.js';

const roles = {
  investigator: 'case-investigation:Investigator',
  examiner: 'case-investigation:Examiner',
  attorney: 'case-investigation:Attorney',
  subject: 'case-investigation:Subject',
  victim: 'uco-victim:Victim',
} as const;

/** Agencies and people, each tied to the role they have in the case. */
export function addParties(graph: Graph, { agencies, people }: CaseRecord): void {
  for (const { id, name } of agencies)
    graph.add('organization', id, 'uco-identity:Organization', { 'uco-core:name': name });
  for (const { id, as, name, agencyId } of people) {
    const person =
      id === 'system'
        ? graph.add('identity', id, 'uco-identity:Identity', { 'uco-core:name': 'Qorgan' })
        : graph.add('identity', id, 'uco-identity:Person', { 'uco-core:name': name });
    if (as !== 'other') graph.relate(person, 'Has_Role', graph.add('role', as, roles[as], { 'uco-core:name': as }));
    if (agencyId !== undefined) graph.relate(person, 'Member_Of', graph.refer('organization', agencyId));
  }
}
