import { oversightSettings } from './oversight.settings.js';
import { startOversight } from './start.js';

await startOversight(oversightSettings());
