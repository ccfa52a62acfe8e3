import { CreateChains1763770001000 } from './1763770001000-create-chains.js';
import { CreateDecisions1763770001010 } from './1763770001010-create-decisions.js';

export const oversightMigrations = [CreateChains1763770001000, CreateDecisions1763770001010];
