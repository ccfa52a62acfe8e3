import { CreateInvestigations1763781000000 } from './1763781000000-create-investigations.js';
import { CreateEvidenceRegister1763781000100 } from './1763781000100-create-evidence-register.js';
import { AddMatches1764100001000 } from './1764100001000-add-matches.js';
import { AddMeasures1764100002000 } from './1764100002000-add-measures.js';
import { AddJoinders1764100003000 } from './1764100003000-add-joinders.js';
import { CreateInterviewEntries1764102000000 } from './1764102000000-create-interview-entries.js';
import { CreateQuestionSets1764102000010 } from './1764102000010-create-question-sets.js';
import { BackfillInterviewsAndExaminations1764102000020 } from './1764102000020-backfill-interviews-and-examinations.js';
import { CreateDocuments1764102100000 } from './1764102100000-create-documents.js';
import { CreateCaseExports1795600000000 } from './1795600000000-create-case-exports.js';
import { CreateChats1764103000000 } from './1764103000000-create-chats.js';
import { BackfillReadiness1795600001000 } from './1795600001000-backfill-readiness.js';
import { CreateExpertMarks1796000000000 } from './1796000000000-create-expert-marks.js';
import { AddMatchRegister1796000001000 } from './1796000001000-add-match-register.js';
import { BackfillQualification1796000002000 } from './1796000002000-backfill-qualification.js';
import { CreateTips1796200000000 } from './1796200000000-create-tips.js';
import { CreateTipFiles1796300000000 } from './1796300000000-create-tip-files.js';
import { AddEmergency1796600001000 } from './1796600001000-add-emergency.js';
import { AddDeputies1796800001000 } from './1796800001000-add-deputies.js';
import { FindByNumber1796910002000 } from './1796910002000-find-by-number.js';
import { BackfillAwaits1796920002000 } from './1796920002000-backfill-awaits.js';
import { FindTipsOfACase1798200000000 } from './1798200000000-find-tips-of-a-case.js';
import { BeginWaiting1798400000000 } from './1798400000000-begin-waiting.js';

export const policeMigrations = [
  CreateInvestigations1763781000000,
  CreateEvidenceRegister1763781000100,
  AddMatches1764100001000,
  AddMeasures1764100002000,
  AddJoinders1764100003000,
  CreateInterviewEntries1764102000000,
  CreateQuestionSets1764102000010,
  BackfillInterviewsAndExaminations1764102000020,
  CreateDocuments1764102100000,
  CreateCaseExports1795600000000,
  CreateChats1764103000000,
  BackfillReadiness1795600001000,
  CreateExpertMarks1796000000000,
  AddMatchRegister1796000001000,
  BackfillQualification1796000002000,
  CreateTips1796200000000,
  CreateTipFiles1796300000000,
  AddEmergency1796600001000,
  AddDeputies1796800001000,
  FindByNumber1796910002000,
  BackfillAwaits1796920002000,
  FindTipsOfACase1798200000000,
  BeginWaiting1798400000000,
];
