import { readSocialServicesSettings } from './social-services.settings.js';
import { startSocialServices } from './start.js';

await startSocialServices(readSocialServicesSettings());
