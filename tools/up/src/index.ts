/** For tests and measurements, which start a stack of their own. */
export { startStack, type Stack, type StackOptions } from './stack.js';
export { makeSchemas } from './schemas.js';
export { unfinishedMark } from './installation.js';
export { type Route } from './routes.js';
export { appNames, type AppName } from './services.js';
export { type SupervisedService } from './supervised-service.js';
