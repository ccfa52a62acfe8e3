import { CreateDataRequests1763770001000 } from './1763770001000-create-data-requests.js';
import { CreateDocuments1763770001300 } from './1763770001300-create-documents.js';

export const platformLiaisonMigrations = [CreateDataRequests1763770001000, CreateDocuments1763770001300];
