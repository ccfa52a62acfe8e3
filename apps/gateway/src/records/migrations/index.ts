import { CreateSessions1795305600000 } from './1795305600000-create-sessions.js';
import { CreateSpentChallenges1795651200000 } from './1795651200000-create-spent-challenges.js';
import { NoteWhenSignedIn1796256000000 } from './1796256000000-note-when-signed-in.js';

export const migrations = [
  CreateSessions1795305600000,
  CreateSpentChallenges1795651200000,
  NoteWhenSignedIn1796256000000,
];
