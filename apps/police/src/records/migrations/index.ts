import { CreateInvestigations1763781000000 } from './1763781000000-create-investigations.js';
import { CreateEvidenceRegister1763781000100 } from './1763781000100-create-evidence-register.js';
import { CreateInterviewEntries1764102000000 } from './1764102000000-create-interview-entries.js';
import { CreateDocuments1764102100000 } from './1764102100000-create-documents.js';

export const policeMigrations = [
  CreateInvestigations1763781000000,
  CreateEvidenceRegister1763781000100,
  CreateInterviewEntries1764102000000,
  CreateDocuments1764102100000,
];
