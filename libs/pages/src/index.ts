export { html, Html } from './html.js';
export { problemPage } from './problem-page.js';
export { page, pagePolicy, stylesheet, type Page } from './page.js';
