import type { LinkProps } from '@tanstack/react-router';
import type { Told } from './use-notices.js';

type Place = Pick<LinkProps, 'to' | 'params'>;
const isAboutTip = (code: string): boolean =>
  code.endsWith(':triage-tip') || (code.startsWith('tip-') && code !== 'tip-about-case');

/** An opening in an emergency; the case itself is what somebody tried, or what others opened. */
const isAboutOpening = (code: string): boolean =>
  code === 'emergency-opened' || code === 'emergency-reviewed' || code.endsWith(':emergency-review');

/** Of the route of cyberbullying: an application, or an order to take material down. */
const isAboutBullying = (code: string): boolean =>
  /^(?:application|takedown)-/.test(code) || /:(?:cyberbullying-|send-takedown|takedown)/.test(code);

/** A prosecutor's remark, or the time for its answer. */
const isAboutRemark = (code: string): boolean => code.startsWith('remark-') || code.endsWith(':remark-answer');

/** What the police answered of who a child is: it stands with the chain. */
const isAboutChild = (code: string): boolean => code.startsWith('identity-');

/** Pages of the records of each agency. */
const places: Readonly<Record<string, (notice: Told & { readonly recordId: string }) => Place>> = {
  school: ({ code, recordId: id }) => ({
    to: code.startsWith('child-supported')
      ? '/supported/$id'
      : isAboutBullying(code)
        ? '/applications/$id'
        : '/referrals/$id',
    params: { id },
  }),
  police: ({ code, recordId: id }) => ({
    to: isAboutTip(code) ? '/police/tips/$id' : isAboutOpening(code) ? '/police/emergencies/$id' : '/police/cases/$id',
    params: { id },
  }),
  'expert-bureau': ({ code, recordId: id }) => ({
    to: isAboutBullying(code) ? '/bureau/applications/$id' : '/bureau/examinations/$id',
    params: { id },
  }),
  'platform-liaison': ({ code, recordId: id }) => ({
    to: isAboutBullying(code) ? '/liaison/takedowns/$id' : '/liaison/requests/$id',
    params: { id },
  }),
  'social-services': ({ code, recordId: id }) => ({
    to: code === 'service-referred' || code === 'service-ended' ? '/social/services/$id' : '/social/caseload/$id',
    params: { id },
  }),
  oversight: ({ code, recordId, chainId }) =>
    code.startsWith('emergency-')
      ? { to: '/oversight/emergencies' }
      : isAboutChild(code) && chainId !== null
        ? { to: '/oversight/chains/$id', params: { id: chainId } }
        : { to: '/oversight/remarks/$id', params: { id: recordId } },
};

/** Where the person looks at what a notice is about; a remark has the same page at every agency that answers one. */
export function placeOf(notice: Told): Place | undefined {
  const { agency, code, recordId } = notice;
  if (recordId === null) return undefined;
  if (isAboutRemark(code) && agency !== 'oversight')
    return { to: '/remarks/$agency/$id', params: { agency, id: recordId } };
  if (code.startsWith('deputy-')) return { to: '/deputies' };
  if (code === 'erasure-due') return { to: '/erasures/$agency/of/$recordId', params: { agency, recordId } };
  if (code.startsWith('erasure-')) return { to: '/erasures/$agency/$id', params: { agency, id: recordId } };
  return places[agency]?.({ ...notice, recordId });
}
