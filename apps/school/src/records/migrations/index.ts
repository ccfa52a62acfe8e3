import { CreateReferrals1763780000000 } from './1763780000000-create-referrals.js';

export const schoolMigrations = [CreateReferrals1763780000000];
