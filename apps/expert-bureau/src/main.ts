import { readExpertBureauSettings } from './expert-bureau.settings.js';
import { startExpertBureau } from './start.js';

await startExpertBureau(readExpertBureauSettings());
