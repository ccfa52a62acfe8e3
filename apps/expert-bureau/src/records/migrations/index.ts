import { CreateExaminations1763770002000 } from './1763770002000-create-examinations.js';

export const expertBureauMigrations = [CreateExaminations1763770002000];
