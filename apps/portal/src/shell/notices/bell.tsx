import { IconBell } from '@tabler/icons-react';
import { useSay } from '../../texts/spoken.js';
import { TextLink } from '../links.js';
import { useNotices } from './use-notices.js';

const most = 50;

/** How much is new, on every page; the word stands beside the number for whoever does not see it. */
export function Bell() {
  const say = useSay();
  const { unseen } = useNotices();
  const count = unseen >= most ? `${String(most)}+` : String(unseen);
  return (
    <TextLink to="/notices" className="tab-of-head bell" aria-label={say('notices.bell', { count: unseen })}>
      <IconBell size={20} aria-hidden />
      {unseen > 0 && <span aria-hidden>{count}</span>}
    </TextLink>
  );
}
