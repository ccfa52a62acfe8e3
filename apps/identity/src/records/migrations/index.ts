import { CreateAccounts1795305600000 } from './1795305600000-create-accounts.js';
import { CreateOpenidRecords1795305601000 } from './1795305601000-create-openid-records.js';
import { CreateSecondFactors1796200000000 } from './1796200000000-create-second-factors.js';
import { CreatePasskeys1796259600000 } from './1796259600000-create-passkeys.js';
import { AddAdministration1796300000000 } from './1796300000000-add-administration.js';
import { AddDirectory1796400000000 } from './1796400000000-add-directory.js';
import { CreateMessageChannels1796400000100 } from './1796400000100-create-message-channels.js';
import { AddTelegramLinks1796500000000 } from './1796500000000-add-telegram-links.js';
import { CreateUnits1796500000100 } from './1796500000100-create-units.js';
import { AddLetterheads1796500000200 } from './1796500000200-add-letterheads.js';
import { AddAccessReview1796900000000 } from './1796900000000-add-access-review.js';
import { CreateOutsideLinks1797000000000 } from './1797000000000-create-outside-links.js';
import { CreateSignIns1797000052000 } from './1797000052000-create-sign-ins.js';
import { ForgetSignIns1798000000000 } from './1798000000000-forget-sign-ins.js';

export const migrations = [
  CreateAccounts1795305600000,
  CreateOpenidRecords1795305601000,
  CreateSecondFactors1796200000000,
  CreatePasskeys1796259600000,
  AddAdministration1796300000000,
  AddDirectory1796400000000,
  CreateMessageChannels1796400000100,
  AddTelegramLinks1796500000000,
  CreateUnits1796500000100,
  AddLetterheads1796500000200,
  AddAccessReview1796900000000,
  CreateOutsideLinks1797000000000,
  CreateSignIns1797000052000,
  ForgetSignIns1798000000000,
];
