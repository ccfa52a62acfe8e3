import { CreateAccounts1795305600000 } from './1795305600000-create-accounts.js';
import { CreateOpenidRecords1795305601000 } from './1795305601000-create-openid-records.js';

export const migrations = [CreateAccounts1795305600000, CreateOpenidRecords1795305601000];
