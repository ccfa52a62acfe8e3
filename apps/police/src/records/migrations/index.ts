import { CreateInvestigations1763781000000 } from './1763781000000-create-investigations.js';

export const policeMigrations = [CreateInvestigations1763781000000];
