import { CreateApplications1796300000000 } from './1796300000000-create-applications.js';
import { CreateTimelines1796000000000 } from './1796000000000-create-timelines.js';
import { AlterGrants1795400000000 } from './1795400000000-alter-grants.js';
import { CreateExaminations1763770002000 } from './1763770002000-create-examinations.js';
import { CreateAnswerVersions1764102001000 } from './1764102001000-create-answer-versions.js';
import { AddDeputies1796800001000 } from './1796800001000-add-deputies.js';
import { FindByNumber1796910002000 } from './1796910002000-find-by-number.js';
import { FindByEndOfId1796920001000 } from './1796920001000-find-by-end-of-id.js';

export const expertBureauMigrations = [
  CreateExaminations1763770002000,
  CreateAnswerVersions1764102001000,
  AlterGrants1795400000000,
  CreateTimelines1796000000000,
  CreateApplications1796300000000,
  AddDeputies1796800001000,
  FindByNumber1796910002000,
  FindByEndOfId1796920001000,
];
