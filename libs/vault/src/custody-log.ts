import { instantOf, type ChainedLog } from '#libs/seals';

/** What never changes of an item's record; its names and keys may be sealed anew. */
const itemFacts = [
  'size',
  'sha256',
  'md5',
  'cipher_size',
  'cipher_sha256',
  'frame_format',
  'media_type',
  'source',
] as const;

/**
 * The chain of custody as a log that is chained and sealed. A hash covers every column of an entry and what its item was then, so
 * that no item's record can be exchanged behind its custody.
 */
export const custodyLog: ChainedLog = {
  name: 'custody',
  entries: 'custody_entries',
  links: 'custody_links',
  joins: 'LEFT JOIN vault_items i ON i.id = e.item_id',
  columns: `e.item_id, ${instantOf('e.at')} AS at, e.action, e.actor, e.role, e.reason, e.sha256, e.counterpart,
    ${itemFacts.map((fact) => `i.${fact} AS item_${fact}`).join(', ')}, ${instantOf('i.created_at')} AS item_created_at`,
  content: (row) => ({
    seq: row.seq,
    id: row.id,
    itemId: row['item_id'],
    at: row['at'],
    action: row['action'],
    actor: row['actor'],
    role: row['role'],
    reason: row['reason'],
    sha256: row['sha256'],
    counterpart: row['counterpart'],
    item: {
      size: row['item_size'],
      sha256: row['item_sha256'],
      md5: row['item_md5'],
      cipherSize: row['item_cipher_size'],
      cipherSha256: row['item_cipher_sha256'],
      frameFormat: row['item_frame_format'],
      mediaType: row['item_media_type'],
      source: row['item_source'],
      createdAt: row['item_created_at'],
    },
  }),
};
