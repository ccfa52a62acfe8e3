import { KeyRing } from '#libs/keys';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity.settings.js';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Pool } from 'pg';
import { AccessDirectory } from '../records/access-directory.js';
import { AccessReview } from '../records/access-review.js';
import { AccountAdministration } from '../records/account-administration.js';
import { AccountDirectory } from '../records/account-directory.js';
import { Once } from '../records/once.js';
import { SignIns } from '../records/sign-ins.js';
import { AccountImport } from '../records/account-import.js';
import { UnitAdministration } from '../records/unit-administration.js';
import { UnitDirectory } from '../records/unit-directory.js';
import { UnitImport } from '../records/unit-import.js';
import { AccessReviewController } from './access-review.controller.js';
import { AccountsController } from './accounts.controller.js';
import { ImportController } from './import.controller.js';
import { SignInsController } from './sign-ins.controller.js';
import { UnitImportController } from './unit-import.controller.js';
import { UnitsController } from './units.controller.js';

/** What administrators reach through the gateway: the API of this service, with a policy for each route. */
@Module({})
export class AdministrationModule {
  static of(database: Pool, keys: KeyRing, settings: IdentitySettings): DynamicModule {
    const directory = new AccountDirectory(database);
    const units = new UnitDirectory(database);
    const once = new Once(database, keys);
    const accesses = new AccessDirectory(database);
    return {
      module: AdministrationModule,
      controllers: [
        ImportController,
        UnitImportController,
        AccountsController,
        AccessReviewController,
        SignInsController,
        UnitsController,
      ],
      providers: [
        { provide: IDENTITY_SETTINGS, useValue: settings },
        { provide: KeyRing, useValue: keys },
        { provide: UnitDirectory, useValue: units },
        { provide: AccountDirectory, useValue: directory },
        { provide: SignIns, useValue: new SignIns(database) },
        { provide: Once, useValue: once },
        { provide: AccessDirectory, useValue: accesses },
        { provide: AccessReview, useValue: new AccessReview(directory, accesses, once) },
        { provide: UnitAdministration, useValue: new UnitAdministration(units, once) },
        { provide: UnitImport, useValue: new UnitImport(units, once) },
        {
          provide: AccountImport,
          useValue: new AccountImport(database, directory, units, once, settings.ONE_TIME_PASSWORD_HOURS),
        },
        {
          provide: AccountAdministration,
          useValue: new AccountAdministration(database, directory, units, once, settings.ONE_TIME_PASSWORD_HOURS),
        },
      ],
    };
  }
}
