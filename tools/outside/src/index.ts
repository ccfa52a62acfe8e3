export { startMailServer, type MailManners, type ReceivedMail, type RunningMailServer } from './mail-server.js';
