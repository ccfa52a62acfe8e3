import type { Investigation, Personal, Writing } from '../../api/police.js';
import { useSay, type MessageId } from '../../texts/spoken.js';
import { writtenAbout } from '../personal.js';
import { WholeText, Words } from './words.js';

type Request = NonNullable<Investigation['dataRequests']>[number];

/** Only an answer states something beside its words; without, it is the reason why there is none. */
function meaningOf({ kind, data, at }: Writing, { status, changedAt }: Request): MessageId {
  if (kind === 'data-request') return 'returned.request.asked';
  if (data !== undefined) return 'returned.request.answered';
  if (at === changedAt && status === 'refused') return 'returned.request.refused';
  return at === changedAt && status === 'returned' ? 'returned.request.returned' : 'returned.request.said';
}

/** What a platform was asked, and everything that it or the liaison officer wrote back. */
export function RequestWords({ of, personal }: { readonly of: Request; readonly personal: Personal }) {
  const say = useSay();
  return (
    <Words
      of={writtenAbout(personal, of.id).map((each) => ({
        label: say(meaningOf(each, of)),
        at: each.at,
        words: <WholeText of={each} />,
      }))}
    />
  );
}
