import { readPlatformLiaisonSettings } from './platform-liaison.settings.js';
import { startPlatformLiaison } from './start.js';

await startPlatformLiaison(readPlatformLiaisonSettings());
