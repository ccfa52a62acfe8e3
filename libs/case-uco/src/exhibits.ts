import type { CaseRecord, Exhibit } from './case-record.js';
import { dateTime, literal, type Graph, type Node, type Reference } from './graph.js';

/** Classes of UCO for the kinds of the register; everything else that has bytes is a file. */
const classes: Readonly<Record<string, readonly string[]>> = {
  device: ['uco-observable:Device'],
  'device-image': ['uco-observable:Image'],
  screenshot: ['uco-observable:File', 'uco-observable:RasterPicture'],
  photo: ['uco-observable:File', 'uco-observable:RasterPicture'],
  audio: ['uco-observable:File', 'uco-observable:Audio'],
  profile: ['uco-observable:Profile'],
};

/** The evidence of the case and, for each step of custody, who did what when and the record of it. */
export function addExhibits(graph: Graph, { exhibits, people }: CaseRecord): void {
  const known = new Set(people.map(({ id }) => id));
  for (const exhibit of exhibits) {
    const evidence = graph.add('exhibit', exhibit.id, classes[exhibit.kind] ?? ['uco-observable:File'], {
      'uco-core:name': `Exhibit ${exhibit.number}`,
      'uco-core:description': exhibit.kind,
      'uco-core:hasFacet': exhibit.sha256 === undefined ? undefined : [contentOf(graph, exhibit, exhibit.sha256)],
    });
    addCustody(graph, exhibit, evidence, known);
  }
  const all = new Set(exhibits.map(({ id }) => id));
  for (const { id, derivedFrom } of exhibits)
    if (derivedFrom !== undefined && all.has(derivedFrom))
      graph.relate(graph.refer('exhibit', id), 'Derived_From', graph.refer('exhibit', derivedFrom));
}

function contentOf(graph: Graph, { id, md5, size, mediaType }: Exhibit, sha256: string): Node {
  const hash = (method: string, value: string): Node =>
    graph.inside('hash', `${id} ${method}`, 'uco-types:Hash', {
      'uco-types:hashMethod': method,
      'uco-types:hashValue': literal('hexBinary', value),
    });
  return graph.inside('content-data-facet', id, 'uco-observable:ContentDataFacet', {
    'uco-observable:hash': [hash('SHA256', sha256), ...(md5 === undefined ? [] : [hash('MD5', md5)])],
    'uco-observable:mimeType': mediaType,
    'uco-observable:sizeInBytes': size,
  });
}

function addCustody(
  graph: Graph,
  { number, rootNumber, custody }: Exhibit,
  evidence: Reference,
  people: ReadonlySet<string>,
): void {
  let before: Reference | undefined;
  for (const { id, at, action, actor, reason, counterpart } of custody) {
    const record = graph.add('provenance-record', id, 'case-investigation:ProvenanceRecord', {
      'uco-core:description': action,
      'uco-core:objectCreatedTime': dateTime(at),
      'case-investigation:exhibitNumber': number,
      'case-investigation:rootExhibitNumber': rootNumber,
      'uco-core:object': evidence,
    });
    before = graph.add('investigative-action', id, 'case-investigation:InvestigativeAction', {
      'uco-core:name': action,
      'uco-core:description': counterpart === undefined ? reason : `${reason} (${counterpart})`,
      'uco-action:startTime': dateTime(at),
      'uco-action:endTime': dateTime(at),
      'uco-action:actionStatus': 'Complete/Finish',
      'uco-action:performer': people.has(actor) ? graph.refer('identity', actor) : undefined,
      'uco-action:object': evidence,
      'uco-action:result': [evidence, record],
      'case-investigation:wasInformedBy': before,
    });
  }
}
