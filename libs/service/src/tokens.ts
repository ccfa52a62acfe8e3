/** Injection tokens for what has no class of its own. */
export const AGENCY_PARTS = Symbol('agency parts');
