import { AlterGrants1795400000000 } from './1795400000000-alter-grants.js';
import { CreateErasures1796700001000 } from './1796700001000-create-erasures.js';
import { CreateSupports1763790000000 } from './1763790000000-create-supports.js';
import { AddErasureIndex1796900001000 } from './1796900001000-add-erasure-index.js';
import { AddDeputies1796800001000 } from './1796800001000-add-deputies.js';
import { FindByEndOfId1796920001000 } from './1796920001000-find-by-end-of-id.js';
import { AddErasureNumbers1797000053000 } from './1797000053000-add-erasure-numbers.js';

export const socialServicesMigrations = [
  CreateSupports1763790000000,
  AlterGrants1795400000000,
  CreateErasures1796700001000,
  AddDeputies1796800001000,
  AddErasureIndex1796900001000,
  FindByEndOfId1796920001000,
  AddErasureNumbers1797000053000,
];
