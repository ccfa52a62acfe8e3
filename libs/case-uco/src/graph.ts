import { v5 } from 'uuid';

/** A JSON-LD node: always named, never blank (CASE/UCO 1.4). */
export interface Node {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}

export const context = {
  kb: 'urn:qorgan:kb:',
  'case-investigation': 'https://ontology.caseontology.org/case/investigation/',
  'uco-action': 'https://ontology.unifiedcyberontology.org/uco/action/',
  'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
  'uco-identity': 'https://ontology.unifiedcyberontology.org/uco/identity/',
  'uco-observable': 'https://ontology.unifiedcyberontology.org/uco/observable/',
  'uco-role': 'https://ontology.unifiedcyberontology.org/uco/role/',
  'uco-types': 'https://ontology.unifiedcyberontology.org/uco/types/',
  'uco-victim': 'https://ontology.unifiedcyberontology.org/uco/victim/',
  co: 'http://purl.org/co/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export interface Reference {
  readonly '@id': string;
}

export const literal = (type: string, value: string): object => ({ '@type': `xsd:${type}`, '@value': value });
/** An instant as `xsd:dateTime`, with its zone. */
export const dateTime = (at: string): object => literal('dateTime', new Date(at).toISOString());

/** Leaves out what is not known: the shapes allow no null. */
export const known = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

/** Gathers the nodes of one export; ids are UUID v5 (RFC 9562) within the case, so that nothing is random. */
export class Graph {
  private readonly nodes = new Map<string, Node>();

  constructor(private readonly caseId: string) {}

  idOf(type: string, key: string): string {
    return `kb:${type}-${v5(`${type}/${key}`, this.caseId)}`;
  }

  refer(type: string, key: string): Reference {
    return { '@id': this.idOf(type, key) };
  }

  /** Adds a node once and answers the reference to it. */
  add(
    type: string,
    key: string,
    types: string | readonly string[],
    properties: Readonly<Record<string, unknown>> = {},
  ): Reference {
    const id = this.idOf(type, key);
    if (!this.nodes.has(id)) this.nodes.set(id, { '@id': id, '@type': types, ...known(properties) });
    return { '@id': id };
  }

  /** A facet or hash stands inside its node, with an id of its own. */
  inside(type: string, key: string, types: string, properties: Readonly<Record<string, unknown>>): Node {
    return { '@id': this.idOf(type, key), '@type': types, ...known(properties) };
  }

  relate(source: Reference, kind: string, target: Reference, more: Readonly<Record<string, unknown>> = {}): Reference {
    return this.add('relationship', `${source['@id']} ${kind} ${target['@id']}`, 'uco-core:Relationship', {
      'uco-core:source': source,
      'uco-core:target': target,
      'uco-core:kindOfRelationship': kind,
      'uco-core:isDirectional': true,
      ...more,
    });
  }

  references(): Reference[] {
    return [...this.nodes.keys()].map((id) => ({ '@id': id }));
  }

  document(): { '@context': typeof context; '@graph': Node[] } {
    return { '@context': context, '@graph': [...this.nodes.values()] };
  }
}
