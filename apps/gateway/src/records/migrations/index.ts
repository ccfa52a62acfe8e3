import { CreateSessions1795305600000 } from './1795305600000-create-sessions.js';

export const migrations = [CreateSessions1795305600000];
