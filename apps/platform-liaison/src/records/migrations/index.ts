import { CreateDataRequests1763770001000 } from './1763770001000-create-data-requests.js';
import { CreateDocuments1763770001300 } from './1763770001300-create-documents.js';
import { AlterGrants1795400000000 } from './1795400000000-alter-grants.js';
import { CreateTakedowns1796300000000 } from './1796300000000-create-takedowns.js';
import { ShowTakedownDocuments1796500000000 } from './1796500000000-show-takedown-documents.js';
import { FindByNumber1796910002000 } from './1796910002000-find-by-number.js';
import { FindByEndOfId1796920001000 } from './1796920001000-find-by-end-of-id.js';

export const platformLiaisonMigrations = [
  CreateDataRequests1763770001000,
  CreateDocuments1763770001300,
  AlterGrants1795400000000,
  CreateTakedowns1796300000000,
  ShowTakedownDocuments1796500000000,
  FindByNumber1796910002000,
  FindByEndOfId1796920001000,
];
