import { AlterGrants1795400000000 } from './1795400000000-alter-grants.js';
import { CreateDataRequests1763770001000 } from './1763770001000-create-data-requests.js';

export const platformLiaisonMigrations = [CreateDataRequests1763770001000, AlterGrants1795400000000];
