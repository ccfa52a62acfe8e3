import { CreateDataRequests1763770001000 } from './1763770001000-create-data-requests.js';

export const platformLiaisonMigrations = [CreateDataRequests1763770001000];
