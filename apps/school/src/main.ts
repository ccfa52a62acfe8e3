import { readSchoolSettings } from './school.settings.js';
import { startSchool } from './start.js';

await startSchool(readSchoolSettings());
