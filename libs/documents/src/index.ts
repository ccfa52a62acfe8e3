export type { DocumentKind, IdentityLevel, Recipient } from './document-kind.js';
export { entryOf, type DataOf, type DocumentEntry } from './entry.js';
export { mentionsOf } from './hidden-names.js';
export { issueDocument, type Gathering, type IssuingParts, type Order } from './issue-document.js';
export { documentKindCodes, documentKinds, type DocumentKindCode } from './kinds.js';
export { createDocumentsTable } from './register/create-documents-table.js';
export {
  documentsOf,
  findDocument,
  verifyDocument,
  type RegisteredDocument,
  type Verification,
} from './register/documents.store.js';
export { Typesetter, type Registered, type Rendition, type TypesetterOptions } from './typesetter.js';
