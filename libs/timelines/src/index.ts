export { chatFields, chatLinesAnswer, chatWordsFields, participantAnswer, readingFields } from './answers.js';
export { ChatReading, readChatTimer } from './chat-reading.js';
export { createTimelineTables } from './create-timeline-tables.js';
export { axisOf, linesFrom, wordsOf, type NumberedLine, type SealedChat } from './lines.js';
export type { ChatRow, ChatWords, ReadingWords } from './rows.js';
export { chatSearchBody, searchChat } from './search.js';
export { standingOf } from './standing.js';
