import { bootAgency, startErasureClock, type AgencySettings } from '#libs/service';
import { socialServicesMigrations } from './records/migrations/index.js';
import { SocialServicesModule } from './social-services.module.js';

/** Starts the service of the social services. */
export const startSocialServices = (settings: AgencySettings): ReturnType<typeof bootAgency> =>
  bootAgency({
    agency: 'social-services',
    settings,
    migrations: socialServicesMigrations,
    module: (parts) => SocialServicesModule.of(parts),
    prepare: startErasureClock,
  });
