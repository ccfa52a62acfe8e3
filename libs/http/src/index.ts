export { isPassing } from './database-away.js';
export { databaseAnswers } from './database-answers.js';
export { bootService, type RunningService, type ServiceParts, type ServiceTerms } from './boot-service.js';
export { endWithTheProcess } from './end-with-the-process.js';
export { migrate, migrateAsAsked, type Migration } from './migrate.js';
export { prepareHttp, traceOf } from './prepare-http.js';
export { ProblemFilter } from './problem.filter.js';
