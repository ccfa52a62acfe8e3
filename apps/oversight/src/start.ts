import { bootAgency, type AgencySettings } from '#libs/service';
import { OversightModule } from './oversight.module.js';
import { chainOutlines } from './records/chain.outlines.js';
import { oversightMigrations } from './records/migrations/index.js';

/** Starts the oversight service; it runs until `stop`. */
export const startOversight = (settings: AgencySettings) =>
  bootAgency({
    agency: 'oversight',
    settings,
    migrations: oversightMigrations,
    // Its picture may be a moment late; written once for many events it costs a fraction.
    linger: 100,
    module: (parts) => OversightModule.of(parts),
    prepare: ({ casework }) => {
      casework.records.registerOutlines('chain', chainOutlines);
    },
  });
