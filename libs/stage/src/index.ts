export { PlayedAgency } from './played-agency.js';
export { Person, type Answered } from './person.js';
export { Stage, type ServedAgency } from './stage.js';
export { eventually } from './eventually.js';
export { rowsSeen } from './rows-seen.js';
export { everythingReadable } from './everything-readable.js';
