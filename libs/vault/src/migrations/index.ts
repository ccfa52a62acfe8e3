import { AddSameItem1763770000350 } from './1763770000350-add-same-item.js';
import { RememberWithheldHashes1763770000380 } from './1763770000380-remember-withheld-hashes.js';
import { WithholdItems1763770000370 } from './1763770000370-withhold-items.js';
import { CreateItemChecks1763770000340 } from './1763770000340-create-item-checks.js';
import { HashDerivatives1763770000360 } from './1763770000360-hash-derivatives.js';
import { CreateUploads1763770000330 } from './1763770000330-create-uploads.js';
import { CreateVault1763770000300 } from './1763770000300-create-vault.js';
import { CreateFileExchange1763770000310 } from './1763770000310-create-file-exchange.js';
import { ChainCustody1763770000325 } from './1763770000325-chain-custody.js';
import { AlterCustodyActions1763770000320 } from './1763770000320-alter-custody-actions.js';

/** In the order in which they run; the session names the role that runs in the setting `qorgan.service_role`. */
export const vaultMigrations = [
  CreateVault1763770000300,
  CreateFileExchange1763770000310,
  AlterCustodyActions1763770000320,
  ChainCustody1763770000325,
  CreateUploads1763770000330,
  CreateItemChecks1763770000340,
  AddSameItem1763770000350,
  HashDerivatives1763770000360,
  WithholdItems1763770000370,
  RememberWithheldHashes1763770000380,
];
