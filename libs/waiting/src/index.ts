export { answerWhoIsWaitedFor, type AnsweringAgency } from './answers.js';
export { askWhoIsWaitedFor } from './ask.js';
export { waitingSubject, type AskedOf, type Waits } from './question.js';
