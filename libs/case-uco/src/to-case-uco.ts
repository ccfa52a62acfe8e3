import type { CaseRecord } from './case-record.js';
import { addCorrespondence } from './correspondence.js';
import { addExhibits } from './exhibits.js';
import { Graph, dateTime, type Node } from './graph.js';
import { addParties } from './parties.js';

/**
 * A case as CASE/UCO 1.4 JSON-LD: evidence, custody and provenance for other investigators. Pure: the same record gives the same
 * document. No blank nodes: everything has an id.
 */
export function toCaseUco(record: CaseRecord): { '@context': object; '@graph': Node[] } {
  const graph = new Graph(record.id);
  addParties(graph, record);
  addExhibits(graph, record);
  addCorrespondence(graph, record);
  const authorizations = record.authorizations.map(({ type, identifier, at }) =>
    graph.add('authorization', `${type} ${identifier}`, 'case-investigation:Authorization', {
      'case-investigation:authorizationType': type,
      'case-investigation:authorizationIdentifier': identifier,
      'uco-core:startTime': at === undefined ? undefined : dateTime(at),
    }),
  );
  const contents = graph.references();
  graph.add('investigation', record.id, 'case-investigation:Investigation', {
    'uco-core:name': record.number,
    'case-investigation:investigationForm': 'case',
    'case-investigation:investigationStatus': record.status,
    'case-investigation:focus': record.focus.length === 0 ? undefined : record.focus,
    'case-investigation:relevantAuthorization': authorizations.length === 0 ? undefined : authorizations,
    'uco-core:startTime': record.startedAt === undefined ? undefined : dateTime(record.startedAt),
    'uco-core:endTime': record.endedAt === undefined ? undefined : dateTime(record.endedAt),
    'uco-core:object': contents,
  });
  return graph.document();
}
