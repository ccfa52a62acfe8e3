import { CreateReferrals1763780000000 } from './1763780000000-create-referrals.js';
import { CreateApplications1796300000000 } from './1796300000000-create-applications.js';
import { CreateSupportedChildren1796500002000 } from './1796500002000-create-supported-children.js';
import { CreateErasures1796700001000 } from './1796700001000-create-erasures.js';
import { AddErasureIndex1796900001000 } from './1796900001000-add-erasure-index.js';
import { AddDeputies1796800001000 } from './1796800001000-add-deputies.js';
import { FindByNumber1796910002000 } from './1796910002000-find-by-number.js';
import { FindByEndOfId1796920001000 } from './1796920001000-find-by-end-of-id.js';
import { AddErasureNumbers1797000053000 } from './1797000053000-add-erasure-numbers.js';

export const schoolMigrations = [
  CreateReferrals1763780000000,
  CreateApplications1796300000000,
  CreateSupportedChildren1796500002000,
  CreateErasures1796700001000,
  AddDeputies1796800001000,
  AddErasureIndex1796900001000,
  FindByNumber1796910002000,
  FindByEndOfId1796920001000,
  AddErasureNumbers1797000053000,
];
