export { axisPointOf, type AxisPoint } from './analysis/axis.js';
export { ContactMeasure, usualTerms, type Contact, type ContactTerms } from './analysis/contact.js';
export { platformChanges, type PlatformChange } from './analysis/platform-change.js';
export { usualLimits, type ReadingLimits } from './limits.js';
export {
  chatPlatforms,
  localOf,
  messageKinds,
  type Attachment,
  type Author,
  type ChatMessage,
  type ChatPlatform,
  type ChatRecord,
  type DateEvidence,
  type DateOrder,
  type MessageKind,
  type MessageTime,
  type Pointer,
  type ReadSource,
  type UnreadableReason,
} from './message.js';
export { readConversations } from './read-conversations.js';
export { ChatRefused, refusalCodes, type RefusalCode } from './refusal.js';
