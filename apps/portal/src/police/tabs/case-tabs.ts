/** Everything about a case that is fetched when somebody looks at it, but its interview: with that it would be more than a page may be. */
export { AccessTab } from './access-tab.js';
export { DocumentsTab } from './documents-tab.js';
export { EvidenceTab } from './evidence-tab.js';
export { ExaminationsTab } from './examinations-tab.js';
export { PeopleTab } from './people-tab.js';
export { ReadinessTab } from './readiness-tab.js';
export { RequestsTab } from './requests-tab.js';
export { ConversationsTab } from '../talks/conversations-tab.js';
export { CaseWords } from '../returned/case-words.js';
