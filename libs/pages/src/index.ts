export { html, Html } from './html.js';
export { page, pagePolicy, stylesheet, type Page } from './page.js';
