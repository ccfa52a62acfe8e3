export { problemCatalogue, type ProblemCode } from './catalogue.js';
export { Problem, type ProblemBody, type ProblemDetails } from './problem.js';
export { fill, languageNames, locales, negotiate, type Locale, type Texts } from './texts.js';
