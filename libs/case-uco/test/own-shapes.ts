/** Rules of UCO 1.4 in our own words, for a machine without the published shapes. */
export const ownShapes = `
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix core: <https://ontology.unifiedcyberontology.org/uco/core/> .
@prefix types: <https://ontology.unifiedcyberontology.org/uco/types/> .
@prefix own: <urn:qorgan:shapes:> .
own:relationship a sh:NodeShape ; sh:targetClass core:Relationship ;
  sh:property [ sh:path core:source ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path core:target ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path core:isDirectional ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:boolean ] .
own:hash a sh:NodeShape ; sh:targetClass types:Hash ;
  sh:property [ sh:path types:hashMethod ; sh:minCount 1 ; sh:maxCount 1 ] ,
    [ sh:path types:hashValue ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:hexBinary ] .
`;
