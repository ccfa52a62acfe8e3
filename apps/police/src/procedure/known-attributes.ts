import type { Account } from '#libs/contracts';
import type { At } from '#libs/lifecycle';
import { comparedAs, type Attribute } from './attributes/attribute.js';
import { attributesOf } from './attributes/attributes-of.js';
import type { Investigation, InvestigationPersonal } from './investigation.js';
import type { AttributeValue, KnownAttribute } from './suspect-items.js';

interface Named {
  readonly accounts: readonly Account[];
  readonly source: KnownAttribute['source'];
  readonly suspectId?: string;
  /** The attribution that says to which suspect they belong. */
  readonly attributionId?: string;
}

interface Known {
  readonly attributes: readonly KnownAttribute[];
  readonly values: Readonly<Record<string, AttributeValue>>;
}

const keyOf = ({ kind, platform, value, doubt }: Attribute): string =>
  `${kind} ${comparedAs({ kind, value, asWritten: value, ...(platform === undefined ? {} : { platform }), ...(doubt === undefined ? {} : { doubt }) }) ?? `? ${platform ?? ''} ${value}`}`;

/**
 * The attributes of a case together with those of further accounts. One that is known already is not doubled; it may get the suspect to
 * whom it belongs.
 */
export function withAttributes(
  { attributes, suspects }: Pick<Investigation, 'attributes' | 'suspects'>,
  values: InvestigationPersonal['attributes'],
  { accounts, source, suspectId, attributionId }: Named,
  { now, newId }: Pick<At, 'now' | 'newId'>,
): Known {
  const known = new Map(
    attributes.map((each) => [keyOf({ ...each, value: values?.[each.id]?.value ?? '', asWritten: '' }), each]),
  );
  const all = { ...values };
  for (const account of accounts) {
    for (const attribute of attributesOf(account)) {
      const key = keyOf(attribute);
      const before = known.get(key);
      const { value, asWritten, ...outline } = attribute;
      const id = before?.id ?? newId();
      const one = before ?? { ...outline, id, belongsTo: account.belongsTo, source, at: now.toISOString() };
      const isNews = suspectId !== before?.suspectId && suspects.some((suspect) => suspect.id === suspectId);
      known.set(key, isNews && suspectId !== undefined ? ofSuspect(one, suspectId, attributionId) : one);
      all[id] ??= {
        value,
        asWritten,
        ...(account.displayName === undefined ? {} : { displayName: account.displayName }),
      };
    }
  }
  return { attributes: [...known.values()], values: all };
}

/** Belongs to this suspect from now on: by an attribution of the account, or because they were identified with it. */
function ofSuspect(attribute: KnownAttribute, suspectId: string, attributionId: string | undefined): KnownAttribute {
  const { attributionId: _earlier, ...outline } = attribute;
  const by = attributionId === undefined ? {} : { attributionId };
  return { ...outline, suspectId, belongsTo: 'suspect', ...by };
}

/**
 * The attributes without the suspect whom a withdrawn attribution gave them, unless another attribution says the same. What was known of the
 * suspect otherwise stays.
 */
export const withoutAttribution = (
  attributes: readonly KnownAttribute[],
  attributionId: string,
  { belongsTo, sameSaidBy }: { readonly belongsTo: Account['belongsTo']; readonly sameSaidBy: string | undefined },
): readonly KnownAttribute[] =>
  attributes.map((attribute) => {
    if (attribute.attributionId !== attributionId) return attribute;
    if (sameSaidBy !== undefined) return { ...attribute, attributionId: sameSaidBy };
    const { suspectId: _suspect, attributionId: _attribution, ...outline } = attribute;
    return { ...outline, belongsTo };
  });
