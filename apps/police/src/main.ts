import { readPoliceSettings } from './police.settings.js';
import { startPolice } from './start.js';

await startPolice(readPoliceSettings());
