import { KeyRing } from '#libs/keys';
import { Units } from '#libs/service';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity.settings.js';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Pool } from 'pg';
import { AccountAdministration } from '../records/account-administration.js';
import { AccountDirectory } from '../records/account-directory.js';
import { Once } from '../records/once.js';
import { AccountImport } from '../records/account-import.js';
import { AccountsController } from './accounts.controller.js';
import { ImportController } from './import.controller.js';

/** What administrators reach through the gateway: the API of this service, with a policy for each route. */
@Module({})
export class AdministrationModule {
  static of(database: Pool, keys: KeyRing, terms: { settings: IdentitySettings; units: Units }): DynamicModule {
    const directory = new AccountDirectory(database);
    const once = new Once(database, keys);
    return {
      module: AdministrationModule,
      controllers: [ImportController, AccountsController],
      providers: [
        { provide: IDENTITY_SETTINGS, useValue: terms.settings },
        { provide: KeyRing, useValue: keys },
        { provide: Units, useValue: terms.units },
        { provide: AccountDirectory, useValue: directory },
        { provide: Once, useValue: once },
        {
          provide: AccountImport,
          useValue: new AccountImport(database, directory, once, terms.settings.ONE_TIME_PASSWORD_HOURS),
        },
        {
          provide: AccountAdministration,
          useValue: new AccountAdministration(database, directory, once, terms.settings.ONE_TIME_PASSWORD_HOURS),
        },
      ],
    };
  }
}
