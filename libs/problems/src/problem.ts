import { problemCatalogue, type ProblemCode } from './catalogue.js';
import { fill, type Locale, type Texts } from './texts.js';

/** What a refusal may add to its catalogue entry. */
export interface ProblemDetails {
  /** Fills `{…}` places of the catalogue's texts. Never personal data. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Says more exactly what is wrong, in every language, in place of the catalogue's sentence. */
  readonly says?: Texts;
  /** What the caller may do instead, for example the steps that are allowed now. */
  readonly allowed?: readonly unknown[];
  /** One entry for each field of the input that was refused. `pointer` is a JSON Pointer (RFC 6901). */
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail?: string }[];
  /** A finer stable code below the catalogue's, such as the name of a rule that does not hold. */
  readonly rule?: string;
  /** Every rule that does not hold, where it is more than one; `rule` is the first of them. */
  readonly unmet?: readonly { readonly code: string; readonly says: Texts }[];
  /** Seconds after which another try makes sense. */
  readonly retryAfter?: number;
  /** What `WWW-Authenticate` says (RFC 9110, 11.6.1). */
  readonly challenge?: string;
}

/** A refusal: thrown anywhere below a controller, answered as RFC 9457 `application/problem+json`. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
    this.name = 'Problem';
  }

  get status(): number {
    return problemCatalogue[this.code].status;
  }

  /** The body of the answer in one language (RFC 9457, section 3). */
  body(locale: Locale, requestId: string): ProblemBody {
    const entry = problemCatalogue[this.code];
    const { values = {}, says, allowed, errors, rule, unmet, retryAfter } = this.details;
    return {
      type: `urn:qorgan:problem:${this.code}`,
      title: entry.title[locale],
      status: entry.status,
      detail: fill(says ?? entry.says, values)[locale],
      code: this.code,
      requestId,
      ...(rule === undefined ? {} : { rule }),
      ...(unmet === undefined ? {} : { unmet: unmet.map((each) => ({ code: each.code, says: each.says[locale] })) }),
      ...(allowed === undefined ? {} : { allowed }),
      ...(errors === undefined ? {} : { errors }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
  }
}

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly requestId: string;
  readonly rule?: string;
  readonly unmet?: readonly { readonly code: string; readonly says: string }[];
  readonly allowed?: readonly unknown[];
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail?: string }[];
  readonly retryAfter?: number;
}
