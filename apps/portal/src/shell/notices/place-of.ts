import type { LinkProps } from '@tanstack/react-router';
import type { Told } from './use-notices.js';

type Place = Pick<LinkProps, 'to' | 'params'>;
const isAboutTip = (code: string): boolean =>
  code.endsWith(':triage-tip') || (code.startsWith('tip-') && code !== 'tip-about-case');

/** Pages of the records of each agency. */
const places: Readonly<Record<string, (notice: Told & { readonly recordId: string }) => Place>> = {
  school: ({ recordId: id }) => ({ to: '/referrals/$id', params: { id } }),
  police: ({ code, recordId: id }) => ({
    to: isAboutTip(code) ? '/police/tips/$id' : '/police/cases/$id',
    params: { id },
  }),
  'expert-bureau': ({ recordId: id }) => ({ to: '/bureau/examinations/$id', params: { id } }),
  'platform-liaison': ({ recordId: id }) => ({ to: '/liaison/requests/$id', params: { id } }),
  'social-services': ({ code, recordId: id }) => ({
    to: code === 'service-referred' || code === 'service-ended' ? '/social/services/$id' : '/social/caseload/$id',
    params: { id },
  }),
  oversight: ({ recordId: id }) => ({ to: '/oversight/remarks/$id', params: { id } }),
};

/** Where the person looks at what a notice is about; a remark has no page of its own at the agencies that answer it. */
export function placeOf(notice: Told): Place | undefined {
  const { agency, code, recordId } = notice;
  if (recordId === null || (code.startsWith('remark-') && agency !== 'oversight')) return undefined;
  return places[agency]?.({ ...notice, recordId });
}
