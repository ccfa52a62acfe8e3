export { startBotServer, type RunningBotServer } from './bot-server.js';
export { startMailServer, type MailManners, type ReceivedMail, type RunningMailServer } from './mail-server.js';
export { startMinistry, type Misbehaviour } from './ministry.js';
