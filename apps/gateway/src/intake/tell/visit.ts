import { locales, negotiate } from '#libs/problems';
import { answersOf } from '../../procedure/tell/answers.js';
import type { Visit } from './frame.js';

/** Reads what a page of ours sent. */
export function visitOf(form: URLSearchParams, acceptLanguage?: string): Visit {
  return {
    locale: locales.find((known) => known === form.get('lang')) ?? negotiate(acceptLanguage),
    answers: answersOf(form),
    proof: (form.get('proof') ?? '').slice(0, 4_000),
    key: form.get('key') ?? '',
    parcel: (form.get('parcel') ?? '').slice(0, 100),
    isChange: form.get('change') === 'yes',
  };
}
