export type { DocumentKind, IdentityLevel, Recipient } from './document-kind.js';
export { entryOf, type DataOf, type DocumentEntry } from './entry.js';
export { documentRoutes, type DocumentOffice, type Gatherer } from './document-routes.js';
export { mentionsOf } from './hidden-names.js';
export { documentKindCodes, documentKinds, type DocumentKindCode } from './kinds.js';
export { createDocumentsTable } from './register/create-documents-table.js';
export { Typesetter, type Registered, type Rendition, type TypesetterOptions } from './typesetter.js';
export { documentsOf, type RegisteredDocument } from './register/documents.store.js';
