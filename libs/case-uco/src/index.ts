export type { AccountOfCase, CaseRecord, ConversationOfCase, Exhibit, PersonOfCase } from './case-record.js';
export { toCaseUco } from './to-case-uco.js';
